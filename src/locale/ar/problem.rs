//! What is wrong with a written record, in Arabic.

use crate::domain::problem::Problem;
use crate::locale::Locale;

pub(super) fn say(to: &Locale<'_>, problem: &Problem) -> String {
    match problem {
        Problem::NotUtf8 => format!("الملف ليس نصًا بترميز {}.", to.ltr("UTF-8")),
        Problem::Syntax(words) => format!(
            "صياغة الملف لا توافق {}، ووصف الخطأ كما ورد بالإنجليزية: {}.",
            to.ltr("TOML"),
            to.quote(words.trim())
        ),
        Problem::NewerFormat(format) => format!(
            "الملف مكتوب بالصيغة {}، ويلزم لقراءته إصدار أحدث من {}.",
            to.number((*format).into()),
            to.ltr("bmf")
        ),
        Problem::UnknownKey { key, nearest: None } => {
            format!("المفتاح {} غير معروف هنا.", to.code(key))
        }
        Problem::UnknownKey {
            key,
            nearest: Some(nearest),
        } => {
            format!(
                "المفتاح {} غير معروف هنا، هل المقصود {}؟",
                to.code(key),
                to.code(nearest)
            )
        }
        Problem::MissingKey(key) => format!("المفتاح {} ناقص.", to.code(key)),
        Problem::WrongType { key, expected } => {
            format!(
                "نوع قيمة المفتاح {} غير صحيح، ويلزم أن تكون {}.",
                to.code(key),
                to.expected(*expected)
            )
        }
        Problem::UnknownName { key, found, known } => format!(
            "القيمة {} ليست من القيم الممكنة للمفتاح {}، وهي: {}.",
            to.code(found),
            to.code(key),
            to.list(&to.codes(known))
        ),
        Problem::Value { key, why } => {
            format!("قيمة المفتاح {} لا تُقبل. {}", to.code(key), to.value(why))
        }
        Problem::DuplicateEvent(id) => format!("الإجراء {} مكرر في الملف.", to.code(id)),
        Problem::OutOfOrder(id) => format!(
            "الإجراء {} في غير موضعه، فالإجراءات مرتبة بحسب {} ثم {}.",
            to.code(id),
            to.code("n"),
            to.code("id")
        ),
        Problem::MissingClause(clause) => {
            format!(
                "لا يوجد في السياسة البند {}، وعليه تقوم قواعد معمول بها.",
                to.code(clause)
            )
        }
        Problem::Template(words) => format!(
            "صياغة القالب غير صحيحة، ووصف الخطأ كما ورد بالإنجليزية: {}.",
            to.quote(words.trim())
        ),
        Problem::NoSuchValue { name, known } => format!(
            "لا توجد للقالب قيمة باسم {}، والقيم المتاحة له: {}.",
            to.code(name),
            to.list(&to.codes(known))
        ),
        Problem::Endless => "معالجة القالب تطول ولا تنتهي، فأُوقفت.".to_owned(),
    }
}
