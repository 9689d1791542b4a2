//! The Arabic help of help.

use crate::cli::help::translation::Text;

pub(super) const TEXTS: &[Text] = &[
    Text {
        path: &["policy"],
        about: "السياسة: بنودها ومددها وقنواتها وأدواتها",
        example: "bmf policy S5b",
        arguments: &[("clause", "هذا البند وحده بنصه الكامل")],
    },
    Text {
        path: &["services"],
        about: "الخدمات ومتطلباتها",
        example: "bmf services tuition-aid",
        arguments: &[("service", "هذه الخدمة وحدها، بشروطها ووثائقها وأسئلتها")],
    },
    Text {
        path: &["date"],
        about: "تحويل تاريخ إلى التقويم الآخر",
        example: "bmf date 1447-12-16",
        arguments: &[(
            "day",
            "تاريخ بأيٍّ من التقويمين، وبالأرقام العربية أو اللاتينية (إن لم يُحدَّد: اليوم)",
        )],
    },
    Text {
        path: &["completions"],
        about: "طباعة ملف الإكمال التلقائي لسطر الأوامر\n\n\
                يُكمل المفتاح `Tab` بعده الأوامرَ والخيارات وأرقام الطلبات والمراحل والخدمات والموظفين، دون اسم أي مستفيد. \
                في `bash`: يُضاف إلى الملف `~/.bashrc` السطر `source <(bmf completions bash)`، وكذلك في `zsh` إلى الملف \
                `~/.zshrc` بعد السطر `compinit`. وفي `fish`: يُحفظ الناتج في الملف `~/.config/fish/completions/bmf.fish`. \
                وفي `PowerShell`: يُضاف الناتج إلى `$PROFILE`.",
        example: "bmf completions bash",
        arguments: &[("shell", "برنامج سطر الأوامر")],
    },
    Text {
        path: &["man"],
        about: "طباعة صفحة من الدليل، أو كتابة صفحاته كلها في مجلد\n\n\
                الصفحة بلغة العرض، وتُقرأ بالأمر `man -l`. وتقع الصفحات الإنجليزية في المجلد `man1`، والعربية في `ar/man1`، \
                حيث يجدها `man` بحسب لغة المستخدم.",
        example: "bmf man --into ~/.local/share/man",
        arguments: &[
            ("page", "الأمر الذي تُطبع صفحته (إن لم يُحدَّد: صفحة `bmf` نفسه)"),
            ("into", "كتابة جميع الصفحات في هذا المجلد"),
        ],
    },
    Text {
        path: &["help"],
        about: "عرض مساعدة أمر أو موضوع",
        example: "bmf help report monthly",
        arguments: &[(
            "command",
            "الأمر، أو أحد الموضوعات: `dates`، `exit-codes`، `roles`، `environment` (إن لم يُحدَّد: جميع الأوامر)",
        )],
    },
];
