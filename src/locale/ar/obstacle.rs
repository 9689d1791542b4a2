//! What stands in the way of an event, in Arabic.

use crate::domain::actor::{Role, StaffId};
use crate::domain::field::Field;
use crate::domain::refusal::Obstacle;
use crate::domain::service::Measure;
use crate::domain::stage::Stage;
use crate::locale::Locale;
use crate::locale::noun::Noun;

pub(super) fn say(to: &Locale<'_>, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::UnknownStaff { by } => {
            format!(
                "المعرّف {} غير وارد في قائمة الموظفين.",
                to.code(by.as_str())
            )
        }
        Obstacle::WrongRole { by, roles, holders } => wrong_role(to, by, roles, holders),
        Obstacle::MergeOnly => {
            "لا يسجِّل هذا الإجراء أحد من الموظفين، وإنما ينشأ عند دمج نسختين من إجراءات الطلب."
                .to_owned()
        }
        Obstacle::WrongKind { kind } => {
            format!(
                "لا محل لهذا الإجراء في طلب نوعه {}.",
                to.quote(&to.kind(*kind))
            )
        }
        Obstacle::WrongStage { stage, from } => wrong_stage(to, *stage, from),
        Obstacle::Disputed { events } => format!(
            "في إجراءات هذا الطلب تعارض ({})، ويلزم أن يسوّيه أمين لجنة البحث أولًا.",
            to.list(&to.ids(events))
        ),
        Obstacle::OutOfOrder { on, after } => format!(
            "لا يصح أن يكون تاريخ الإجراء {}، فقد بلغ الطلب مرحلته الحالية بعد ذلك، في {}.",
            to.day(*on),
            to.day(*after)
        ),
        Obstacle::InFuture { on } => {
            format!("لم يحن يوم {} بعد، ولا يُسجَّل إجراء قبل وقوعه.", to.day(*on))
        }
        Obstacle::ReferralOpen { since } => format!(
            "الطلب محال للإيضاح منذ {}، ولم ترد إجابة مسؤول البحث الاجتماعي بعد.",
            to.day(*since)
        ),
        Obstacle::ReferralForResearch => {
            "الطلب محال للإيضاح، والإجابة عن الإحالة من اختصاص مسؤول البحث الاجتماعي.".to_owned()
        }
        Obstacle::NothingAsked => "لا يوجد سؤال ولا إحالة في انتظار الإجابة.".to_owned(),
        Obstacle::NoSuchQuestion { number } => {
            format!(
                "لا يوجد سؤال رقمه {} في انتظار الإجابة.",
                to.number((*number).into())
            )
        }
        Obstacle::QuestionsOpen { numbers } => {
            let numbered = |number: &u32| format!("السؤال رقم {}", to.number((*number).into()));
            let questions: Vec<_> = numbers.iter().map(numbered).collect();
            format!("لم تُسجَّل بعد الإجابة عن {}.", to.list(&questions))
        }
        Obstacle::InformationMissing { fields } => {
            format!(
                "تنقص الطلبَ بيانات تحتاج إليها الخدمة: {}.",
                to.list(&to.fields(fields))
            )
        }
        Obstacle::PapersMissing { documents } => unsighted(to, documents),
        Obstacle::PaperExpired {
            document,
            expired,
            shown,
        } => format!(
            "انتهت صلاحية الوثيقة {} في {}، قبل الاطلاع عليها في {}، ويلزم الاطلاع على وثيقة سارية.",
            to.quote(&to.document(document)),
            to.day(*expired),
            to.day(*shown)
        ),
        Obstacle::ExpiryMissing { document } => {
            format!(
                "لم يُسجَّل تاريخ انتهاء الوثيقة {}.",
                to.quote(&to.document(document))
            )
        }
        Obstacle::NotDeclared { voided_by } if voided_by.is_empty() => {
            "لم يُسجَّل إقرار طالب الدعم بصحة البيانات بعد.".to_owned()
        }
        Obstacle::NotDeclared { voided_by } => voided(
            to,
            "إقرار طالب الدعم ملغى، لتغيّر بيانات مُقَر بها بعد تسجيله",
            voided_by,
        ),
        Obstacle::NotVerified {
            voided_by,
            documents,
            fields,
        } => not_verified(to, voided_by, documents, fields),
        Obstacle::HashDiffers => {
            "البيانات التي سُجِّل عليها الإقرار أو المطابقة تختلف عن بيانات الطلب الآن.".to_owned()
        }
        Obstacle::NotAssessed => "لم يُسجَّل تقدير الحاجة بعد، ولا يُقبل الطلب قبل تقديرها.".to_owned(),
        Obstacle::TooEarly {
            not_before,
            submitted,
            days,
            counting,
        } => format!(
            "لا يكون رد لجنة البحث قبل {}، فقد رُفع الطلب في {}، ومدة الرد لا تقل عن {}.",
            to.day(*not_before),
            to.day(*submitted),
            to.count_genitive((*days).into(), Noun::days(*counting))
        ),
        Obstacle::DutyNotSeparate { did } => format!(
            "من سجَّل في هذا الطلب إجراء {} لا يسجِّل قرار لجنة البحث فيه.",
            to.quote(&to.event(*did))
        ),
        Obstacle::NoSession => "لا توجد جلسة مفتوحة للجنة البحث يُسجَّل فيها هذا القرار.".to_owned(),
        Obstacle::NotAMember { member } => {
            format!(
                "الاسم {} ليس بين أعضاء لجنة البحث.",
                to.quote(&to.staff(member))
            )
        }
        Obstacle::NoQuorum {
            present,
            needed,
            aside,
        } => no_quorum(to, *present, *needed, aside),
        Obstacle::ReasonUnknown { code, known } => format!(
            "السبب {} غير وارد في السياسة لهذا القرار، والوارد فيها: {}.",
            to.code(code),
            to.list(&to.codes(known))
        ),
        Obstacle::WordsMissing => {
            "يلزم بيان السبب كتابةً أيضًا، لأنه هو الذي يُبلَّغ به طالب الدعم.".to_owned()
        }
        Obstacle::GrantMeasure { measure } => match measure {
            Measure::Amount => "تُعتمد هذه الخدمة بالريال، فيلزم تحديد المبلغ.".to_owned(),
            Measure::Quantity => "تُعتمد هذه الخدمة بالعدد لا بالمبلغ، فيلزم تحديد العدد.".to_owned(),
        },
        Obstacle::NothingGiven => "المبلغ أو العدد صفر، فليس هناك ما يُقدَّم.".to_owned(),
        Obstacle::NotTold => "لم يُبلَّغ طالب الدعم بالقرار بعد.".to_owned(),
        Obstacle::ToldAlready { on } => format!("سبق إبلاغ طالب الدعم بالقرار في {}.", to.day(*on)),
        Obstacle::NotRegistered => "لم يُسجَّل المستفيد بعد.".to_owned(),
        Obstacle::TooMuch { given, remaining } => format!(
            "المطلوب تقديمه {}، والمتبقي مما اعتُمد {} فقط.",
            to.grant(*given),
            to.grant(*remaining)
        ),
        Obstacle::NotIndependent { did } => format!(
            "من سجَّل في هذا الطلب إجراء {} لا يسجِّل التقييم فيه.",
            to.quote(&to.event(*did))
        ),
        Obstacle::Unfinished => "لم تُقدَّم الخدمة كاملة، فيلزم ذكر سبب الإغلاق.".to_owned(),
        Obstacle::AppealOver { last } => format!("انتهت مهلة الاعتراض في {}.", to.day(*last)),
        Obstacle::ObjectionNeedsRejection { about: None } => {
            "يلزم أن يُذكر في الاعتراض الطلبُ المرفوض الذي يتعلق به.".to_owned()
        }
        Obstacle::ObjectionNeedsRejection {
            about: Some((id, stage)),
        } => format!(
            "لا اعتراض إلا على طلب مرفوض، ومرحلة الطلب {} الآن {}.",
            to.ltr(&id.to_string()),
            to.quote(&to.stage(*stage))
        ),
        Obstacle::NotItsObjection { named } => {
            format!(
                "الطلب {} ليس اعتراضًا على هذا الطلب.",
                to.ltr(&named.to_string())
            )
        }
        Obstacle::NothingChanges => "لا يغيّر هذا التعديل شيئًا، فالقيم هي المسجلة من قبل.".to_owned(),
        Obstacle::NoSuchEvent { event } => format!(
            "الإجراء {} غير موجود في هذا الطلب، أو سبق إلغاؤه.",
            to.ltr(&event.to_string())
        ),
        Obstacle::NotVoidable { kind } => {
            format!("إجراء {} لا يقبل الإلغاء.", to.quote(&to.event(*kind)))
        }
        Obstacle::StoodOnBy { event, kind } => format!(
            "يقوم على هذا الإجراء إجراء لاحق هو {} ({})، ويلزم إلغاء اللاحق أولًا.",
            to.quote(&to.event(*kind)),
            to.ltr(&event.to_string())
        ),
        Obstacle::NotYours { by } => format!(
            "لا يُلغي الإجراءَ إلا من سجَّله ({}) أو أمين لجنة البحث أو المدير التنفيذي.",
            to.staff(by)
        ),
        Obstacle::NotInDispute { event } => {
            format!(
                "الإجراء {} ليس من الإجراءات المتعارضة.",
                to.ltr(&event.to_string())
            )
        }
    }
}

fn wrong_role(to: &Locale<'_>, by: &StaffId, roles: &[Role], holders: &[StaffId]) -> String {
    let refused = format!("ولا يُسجَّل باسم {}", to.quote(&to.staff(by)));
    if roles.is_empty() {
        return format!("لم تُسند السياسة هذا الإجراء إلى أحد، {refused}.");
    }
    let roles = to.either(&to.roles(roles));
    if holders.is_empty() {
        format!("هذا الإجراء من اختصاص {roles}، {refused}. وليس في قائمة الموظفين أحد بهذه الصفة.")
    } else {
        let holders = to.either(&to.people(holders));
        format!("هذا الإجراء من اختصاص {roles} ({holders})، {refused}.")
    }
}

fn wrong_stage(to: &Locale<'_>, stage: Stage, from: &[Stage]) -> String {
    let now = to.quote(&to.stage(stage));
    if from.is_empty() {
        format!("سبق استقبال هذا الطلب، ومرحلته الآن {now}.")
    } else if from.contains(&stage) {
        "لم يُسجَّل استقبال هذا الطلب بعد.".to_owned()
    } else {
        let stages = to.either(&to.stages(from));
        format!("مرحلة الطلب الآن {now}، ولا يُسجَّل هذا الإجراء إلا في مرحلة {stages}.")
    }
}

fn not_verified(
    to: &Locale<'_>,
    voided_by: &[Field],
    documents: &[String],
    fields: &[Field],
) -> String {
    let mut sentences = vec![if voided_by.is_empty() {
        "لم تُسجَّل مطابقة البيانات بعد.".to_owned()
    } else {
        voided(
            to,
            "مطابقة البيانات ملغاة، لتغيّر بيانات مُقَر بها بعد تسجيلها",
            voided_by,
        )
    }];
    if !fields.is_empty() {
        sentences.push(format!(
            "وبقي من البيانات: {}.",
            to.list(&to.fields(fields))
        ));
    }
    if !documents.is_empty() {
        sentences.push(unsighted(to, documents));
    }
    sentences.join(" ")
}

fn voided(to: &Locale<'_>, what: &str, by: &[Field]) -> String {
    format!("{what}: {}.", to.list(&to.fields(by)))
}

fn unsighted(to: &Locale<'_>, documents: &[String]) -> String {
    format!(
        "لم يُطَّلع بعد على أصل ما يأتي: {}.",
        to.list(&to.documents(documents))
    )
}

fn no_quorum(to: &Locale<'_>, present: usize, needed: usize, aside: &[StaffId]) -> String {
    let present = to.count(present as u64, Noun::Member);
    let needed = to.count(needed as u64, Noun::Member);
    let quorum =
        format!("لم يكتمل نصاب الجلسة، فالمشاركون في القرار: {present}، والنصاب: {needed}");
    if aside.is_empty() {
        format!("{quorum}.")
    } else {
        format!(
            "{quorum}، ومن تنحّى عن هذا الطلب: {}.",
            to.list(&to.people(aside))
        )
    }
}
