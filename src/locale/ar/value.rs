//! What is wrong with a value and what was expected, in Arabic.

use crate::domain::identity::PaperKind;
use crate::domain::value::BadValue;
use crate::locale::Locale;
use crate::locale::noun::Noun;

pub(super) fn say(to: &Locale<'_>, value: &BadValue) -> String {
    match value {
        BadValue::Empty => "القيمة فارغة، ولا بد من قيمة هنا.".to_owned(),
        BadValue::TooLong { limit, found } => format!(
            "طول النص {}، والحد الأعلى {}.",
            to.count(*found as u64, Noun::Character),
            to.count(*limit as u64, Noun::Character)
        ),
        BadValue::ForbiddenChar { code, position } => format!(
            "الحرف رقم {} ({}) خفي أو لا معنى له هنا، ويلزم حذفه.",
            to.number(*position as u64),
            to.ltr(&format!("U+{code:04X}"))
        ),
        BadValue::NotADigit { found } => format!(
            "لا مكان هنا للرمز {}، فلا يُقبل إلا الأرقام وما بينها من مسافات أو شُرَط.",
            to.quote(&found.to_string())
        ),
        BadValue::NationalIdLength { found } => format!(
            "رقم الهوية الوطنية أو هوية مقيم عشرة أرقام، مثل {}، وهذا عدد أرقامه {}.",
            to.ltr("1000000008"),
            to.number(*found as u64)
        ),
        BadValue::NationalIdStart { found } => format!(
            "يبدأ رقم الهوية الوطنية بالرقم {} ورقم هوية مقيم بالرقم {}، وهذا يبدأ بالرقم {}.",
            to.number(1),
            to.number(2),
            to.digits(&found.to_string())
        ),
        BadValue::NationalIdCheck => {
            "رقم الهوية غير صحيح: خانة التحقق لا تطابق بقية الرقم، وتلزم مراجعته على أصل البطاقة.".to_owned()
        }
        BadValue::PaperKind => {
            let kinds: Vec<_> = PaperKind::ALL.iter().map(|kind| to.code(kind.name())).collect();
            format!(
                "نوع وثيقة الهوية غير معروف، والأنواع: {}، وقد يتبع النوعَ رقمُه، مثل {}.",
                to.list(&kinds),
                to.code("passport A1234567")
            )
        }
        BadValue::PaperNumber => format!(
            "لا يُذكر رقم حيث لا توجد وثيقة هوية ({}).",
            to.ltr("none")
        ),
        BadValue::PhoneForm => format!(
            "رقم الهاتف المحفوظ علامة + تليها أرقام، مثل {}.",
            to.ltr("+966551234567")
        ),
        BadValue::PhoneLength { found } => format!(
            "رقم الهاتف مع مفتاح الدولة من {} إلى {}، مثل {}، وهذا عدد أرقامه {}.",
            to.number(8),
            to.count_genitive(15, Noun::Digit),
            to.ltr("+966551234567"),
            to.number(*found as u64)
        ),
        BadValue::PhoneSaudiLength { found } => format!(
            "رقم الهاتف السعودي عشرة أرقام، مثل {} أو {}، وهذا عدد أرقامه {}.",
            to.ltr("0551234567"),
            to.ltr("0171234567"),
            to.number(*found as u64)
        ),
        BadValue::PhoneCountry => format!(
            "مفتاح الدولة غير معروف، والرقم من خارج المملكة يبدأ بعلامة + ثم مفتاح دولته، مثل {}.",
            to.ltr("+20")
        ),
        BadValue::PhoneUnknown => format!(
            "لا يوجد رقم كهذا في تلك الدولة، ففيه رقم خطأ أو ناقص؛ والجوال السعودي مثل {}.",
            to.ltr("0551234567")
        ),
        BadValue::IbanForm => format!(
            "رقم الآيبان حرفان ثم رقمان ثم الحساب، مثل {}.",
            to.ltr("SA03 8000 0000 6080 1016 7519")
        ),
        BadValue::IbanLength { expected, found } => format!(
            "رقم الآيبان السعودي {} خانة من الحروف والأرقام، مثل {}، وهذا عدد خاناته {}.",
            to.number(*expected as u64),
            to.ltr("SA03 8000 0000 6080 1016 7519"),
            to.number(*found as u64)
        ),
        BadValue::IbanCountry => format!(
            "لا تصدر أرقام آيبان من دولة رمزها هذان الحرفان؛ والسعودي يبدأ بالحرفين {}.",
            to.ltr("SA")
        ),
        BadValue::IbanCheck => {
            "رقم الآيبان غير صحيح: الرقمان بعد رمز الدولة لا يطابقان بقيته، وتلزم مراجعته على شهادة البنك.".to_owned()
        }
        BadValue::MoneyForm => format!(
            "المبلغ عدد من الريالات، مثل {} أو {}.",
            to.ltr("4500"),
            to.decimal("4500.50")
        ),
        BadValue::MoneyGrouping => format!(
            "الفواصل في غير موضعها، فالآلاف تُكتب هكذا: {} أو {}.",
            to.number(4500),
            to.number(1_250_000)
        ),
        BadValue::MoneyDecimals { found } => format!(
            "للريال خانتان عشريتان لا أكثر، مثل {}، وفي هذا المبلغ {}.",
            to.decimal("4500.50"),
            to.count(*found as u64, Noun::Decimal)
        ),
        BadValue::MoneyNegative => "لا يكون المبلغ أقل من صفر.".to_owned(),
        BadValue::MoneyTooLarge { limit } => {
            format!("المبلغ أكبر من الحد الأعلى، وهو {}.", to.count(*limit, Noun::Riyal))
        }
        BadValue::DateForm => format!(
            "يُكتب التاريخ سنة ثم شهرًا ثم يومًا: {}، أو {} بالتقويم الهجري.",
            to.ltr("2026-06-14"),
            to.ltr("1447-12-28")
        ),
        BadValue::MonthForm => format!(
            "يُكتب الشهر بعد سنته: {}، أو {} بالتقويم الهجري.",
            to.ltr("2026-06"),
            to.ltr("1448-01")
        ),
        BadValue::QuarterForm => format!(
            "يُكتب الربع بعد سنته: {}، أو {} بالتقويم الهجري.",
            to.ltr("2026-Q2"),
            to.ltr("1448-Q1")
        ),
        BadValue::YearForm => format!(
            "تُكتب السنة بأربعة أرقام: {}، أو {} بالتقويم الهجري.",
            to.ltr("2026"),
            to.ltr("1448")
        ),
        BadValue::NoSuchQuarter { quarter } => format!(
            "لا يوجد ربع ترتيبه {}، فأرباع السنة {}.",
            to.number((*quarter).into()),
            to.number(4)
        ),
        BadValue::NoSuchMonth { month } => format!(
            "لا يوجد شهر ترتيبه {}، فأشهر السنة {}.",
            to.number((*month).into()),
            to.number(12)
        ),
        BadValue::NoSuchDay { calendar, year, month, day, last } => format!(
            "لا يوجد يوم {} في {}، فآخر يوم فيه {}.",
            to.number((*day).into()),
            to.month_of(*calendar, *year, *month),
            to.number((*last).into())
        ),
        BadValue::EndsBefore { first } => {
            format!("آخر يوم يسبق أول يوم، وهو {}.", to.day(*first))
        }
        BadValue::DateOutOfRange { calendar, first_year, last_year } => format!(
            "التاريخ خارج السنوات المتاحة، وهي من {} إلى {}.",
            to.year(*calendar, *first_year),
            to.year(*calendar, *last_year)
        ),
        BadValue::DeskForm => format!(
            "رمز المكتب من حرفين لاتينيين إلى أربعة، مثل {}.",
            to.ltr("DJ")
        ),
        BadValue::CaseIdForm => format!(
            "رقم الطلب، مثل {}، هو رمز المكتب ثم السنة والشهر ثم العدد ثم خانة التحقق.",
            to.ltr("DJ-2606-0042-5")
        ),
        BadValue::CaseIdYear { year } => format!(
            "أرقام الطلبات للسنوات من {} إلى {} فقط، وليست منها {}.",
            to.digits("2000"),
            to.digits("2099"),
            to.digits(&year.to_string())
        ),
        BadValue::CaseIdNumber { limit } => format!(
            "العدد في رقم الطلب من {} إلى {}.",
            to.number(1),
            to.number((*limit).into())
        ),
        BadValue::CaseIdCheck { expected } => format!(
            "رقم الطلب غير صحيح، ولعله سُمع أو كُتب خطأً: خانة التحقق لما قبلها هي {}.",
            to.number((*expected).into())
        ),
        BadValue::CaseRefForm => format!(
            "يُذكر الطلب برقمه ({}) أو بصيغة مختصرة منه ({} أو {}).",
            to.ltr("DJ-2606-0042-5"),
            to.ltr("2606-42"),
            to.ltr("42")
        ),
        BadValue::NotOneOf { found, known } => {
            format!("{} ليس من القيم الممكنة: {}.", to.code(found), to.list(&to.codes(known)))
        }
        BadValue::NotACount => format!("يلزم هنا عدد صحيح، مثل {}.", to.number(3)),
        BadValue::StaffForm => format!(
            "معرّف الموظف حروف لاتينية صغيرة وأرقام وشُرَط، مثل {}.",
            to.ltr("sara")
        ),
        BadValue::EventIdForm => format!(
            "رقم الإجراء، مثل {}، ثمانية من الحروف اللاتينية والأرقام ليس منها الحروف {}.",
            to.ltr("K7Q2M9XA"),
            to.ltr("I L O U")
        ),
        BadValue::ReceiptForm => format!(
            "الإيصال رقم الطلب ثم رمز من ثلاث مجموعات في كل منها أربع خانات، مثل {}.",
            to.ltr("DJ-2606-0042-5 K7Q2-M9XA-4TZ7")
        ),
        BadValue::ReceiptCheck => "رمز الإيصال سُمع أو كُتب خطأً: خانته الأخيرة لا توافق ما قبلها. يُرجى طلب قراءته مرة أخرى، مجموعةً بعد مجموعة.".to_owned(),
    }
}
