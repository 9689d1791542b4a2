//! Findings of `check` in Arabic.

use crate::domain::check::{Finding, What};
use crate::locale::Locale;
use crate::locale::message::Message;

pub(super) fn say(to: &Locale<'_>, finding: &Finding) -> String {
    match &finding.what {
        What::Misplaced { belongs } => format!(
            "في الملف الطلب رقم {}، ومكانه الصحيح {}",
            to.ltr(&finding.case.to_string()),
            to.ltr(belongs)
        ),
        What::SameId { other } => format!("رقم الطلب نفسه في ملف آخر: {}", to.ltr(other)),
        What::SameKey { other } => {
            format!(
                "سبق استقبال طلب بالمفتاح نفسه، رقمه {}",
                to.ltr(&other.to_string())
            )
        }
        What::UnknownDesk => format!(
            "لا يوجد في {} مكتب رمزه {}",
            to.ltr("bmf.toml"),
            to.ltr(&finding.case.desk().to_string())
        ),
        What::UnknownStaff(name) => {
            format!(
                "لا يوجد في {} موظف معرّفه {}",
                to.ltr("bmf.toml"),
                to.code(name)
            )
        }
        What::UnknownService(name) => {
            format!(
                "لا توجد في {} خدمة رمزها {}",
                to.ltr("bmf.toml"),
                to.code(name)
            )
        }
        What::UnknownDocument(name) => {
            format!(
                "لا توجد في {} وثيقة رمزها {}",
                to.ltr("bmf.toml"),
                to.code(name)
            )
        }
        What::UnknownSession(session) => {
            format!("لا يوجد ملف للجلسة {}", to.ltr(&session.to_string()))
        }
        What::NoIntake => "لا تبدأ إجراءات الطلب باستقباله.".to_owned(),
        What::BeforeItsPast => "تاريخ تسجيل هذا الإجراء أسبق من تاريخ ما قبله.".to_owned(),
        What::AfterItsRecord => "تاريخ هذا الإجراء بعد تاريخ تسجيله.".to_owned(),
        What::Illegal { event, clause, why } => format!(
            "{}، البند {}: {}",
            to.event(*event),
            to.ltr(clause.name()),
            to.say(&Message::Obstacle(why))
        ),
        What::Disputed => {
            "في إجراءات هذا الطلب نسختان مختلفتان، ولم يسوِّ أمين لجنة البحث التعارض بعد.".to_owned()
        }
        What::HeaderEdited => {
            "بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.".to_owned()
        }
    }
}
