use bmf::domain::actor::Role;
use bmf::domain::event::kind::EventKind;
use bmf::domain::health::ailment::Ailment;
use bmf::domain::health::facts::{Charset, Difference, Release, Spot};
use bmf::domain::policy::ReasonFor;
use bmf::locale::message::Message;
use chrono::{DateTime, FixedOffset, NaiveDate};
use insta::assert_snapshot;

use crate::locale::message::{judge, side_by_side};
use crate::locale::sample::{Arguments, samples, texts};

#[test]
fn every_ailment_is_said_in_both_languages() {
    judge(&ailments(), |to, it| to.say(&Message::Ailment(it)));
}

#[test]
fn the_ailments_in_words() {
    let mut samples: Vec<Ailment> = ailments().into_iter().map(|(it, _)| it).collect();
    samples.extend([Difference::New, Difference::Gone].map(|how| {
        let paths = texts(["cases/DJ/2026-06/DJ-2606-0042-5.toml"]);
        Ailment::Uncommitted { how, paths }
    }));
    assert_snapshot!(side_by_side(samples.iter().map(Message::Ailment)), @"
    The program git is not installed.
    البرنامج git غير مثبت على هذا الجهاز.
    The program git is there but does not tell its version.
    البرنامج git موجود، وتعذرت معرفة إصداره.
    git 2.20 is too old; bmf needs 2.34 or later.
    إصدار git قديم (⟨2.20⟩)، ويلزم الإصدار ⟨2.34⟩ فما بعده.
    git 2.34 does not wait until all of a commit is on the disk; from 2.36 on it does.
    إصدار git على هذا الجهاز (⟨2.34⟩) لا ينتظر ثبوت الإيداع كله على القرص، وينتظره الإصدار ⟨2.36⟩ فما بعده.
    The terminal does not say that it shows UTF-8, so Arabic may not appear: LANG is “C”.
    إعدادات نافذة الأوامر لا تذكر الترميز ⟨UTF-8⟩، فقد لا تظهر الحروف العربية. قيمة ⟨LANG⟩: «⟨C⟩»
    There is no register in alpha or above it: no bmf.toml.
    لا يوجد سجل في المجلد ⟨alpha⟩ ولا فيما فوقه، إذ لا يوجد ملف ⟨bmf.toml⟩
    bmf.toml:3:8: a fault in the settings keeps the register from being opened.
    في ملف الإعدادات خطأ يمنع فتح السجل: ⟨bmf.toml:3:8⟩
    alpha cannot be read.
    تعذرت القراءة: ⟨alpha⟩
    The register's disk is nearly full: 12 MiB are left.
    قرص السجل يكاد يمتلئ، والباقي فيه: 12 ⟨MiB⟩
    The register's folder lies on another machine (nfs4), where the lock may not keep two people from writing at once. Each machine is better off with a copy of its own.
    مجلد السجل على جهاز آخر في الشبكة (⟨nfs4⟩)، وقد لا يمنع القفل هناك أن يكتب فيه اثنان معًا. والأسلم أن تكون لكل جهاز نسخته.
    The register lies in “OneDrive”, which another program copies between machines without asking git: one copy may overwrite the other.
    السجل في مجلد ينسخه برنامج آخر بين الأجهزة دون علم git، وقد تحل نسخة محل أخرى. المجلد: «⟨OneDrive⟩»
    The register is not under git, so nothing can be recorded.
    السجل ليس تحت إدارة git، فلا يمكن تسجيل شيء فيه.
    The repository belongs to another user of this machine, and git does not work in it.
    المستودع لمستخدم آخر على هذا الجهاز، ولا يعمل git فيه.
    Git stands on no branch (HEAD is detached), so nothing can be recorded.
    لا يقف git على فرع، فلا يمكن تسجيل شيء.
    The register is the folder office/ of a larger repository, whose history holds other things too.
    السجل مجلد في مستودع أكبر منه (⟨office/⟩)، ففي تاريخه أشياء أخرى أيضًا.
    Git could not read the register's history: fatal: bad object HEAD
    تعذرت على git قراءة تاريخ السجل: ⟨fatal: bad object HEAD⟩
    Another bmf is writing to this register. Ask again when it has finished.
    برنامج bmf آخر يكتب في هذا السجل الآن، فليُعَد الفحص بعد أن يفرغ.
    A command was stopped before it had finished. The next one that writes takes back what it left; nothing else needs doing.
    توقف أمر قبل أن يتم. والأمر التالي الذي يكتب في السجل يتراجع تلقائيًا عما بقي منه، ولا يلزم شيء آخر.
    A command was stopped, and what it left in .bmf/journal cannot be read, so nothing can be recorded. Look at the files that git does not hold, then remove it.
    توقف أمر قبل أن يتم، وتعذرت قراءة ما تركه في ⟨.bmf/journal⟩، فلا يمكن تسجيل شيء. فلتُراجَع الملفات التي ليست في git ثم يُحذف.
    A lock file of git is there: a git is at work now, or was stopped. If none is at work, remove it: .git/index.lock
    بقي ملف قفل لبرنامج git: إما أنه يعمل الآن وإما أنه توقف قبل أن يتم. فإن لم يكن يعمل فليُحذف الملف: ⟨.git/index.lock⟩
    Not in git as on the disk, edited by hand or written with --no-commit: 4 files (alpha, beta, gamma, …).
    على القرص بغير ما هو عليه في git، لتعديل باليد أو لاستعمال الخيار ⟨--no-commit⟩: 4 ملفات (⟨alpha⟩، ⟨beta⟩، ⟨gamma⟩، …).
    Below cases/ and no case, or not where its id belongs: 1 file (cases/alpha).
    ليس طلبًا، أو ليس في مكانه من المجلد ⟨cases/⟩: ملف واحد (⟨cases/alpha⟩).
    An ignore rule hides cases from git add and git status: cases/alpha.
    إحدى قواعد التجاهل تخفي طلبات عن الأمرين ⟨git add⟩ و ⟨git status⟩: ⟨cases/alpha⟩.
    Git may change the bytes of a case: .gitattributes lacks the line “* -text”, or another line outdoes it.
    قد يغيّر git محتوى ملف الطلب، لأن السطر «⟨* -text⟩» ليس في الملف ⟨.gitattributes⟩ أو يبطله سطر آخر.
    Git would take in .bmf/, which is this machine's own: .gitignore lacks the line “/.bmf/”.
    قد يودَع في git ما يخص هذا الجهاز وحده (⟨.bmf/⟩)، لأن السطر «⟨/.bmf/⟩» ليس في الملف ⟨.gitignore⟩
    Git does not know how bmf merges: git merge would join two desks' work line by line. bmf sync needs no such setting.
    لا يعرف git طريقة ⟨bmf⟩ في الدمج، فالأمر ⟨git merge⟩ يدمج عمل مكتبين سطرًا سطرًا. ولا يحتاج الأمر ⟨bmf sync⟩ إلى هذا الإعداد.
    The register knows a shared one (origin) and has never exchanged with it: what is recorded here stands on this machine alone.
    للسجل مستودع مشترك (⟨origin⟩) ولم يجرِ معه أي تبادل بعد، فما سُجِّل هنا محفوظ في هذا الجهاز وحده.
    Git would merge these line by line and not as bmf does, since .gitattributes does not say merge=bmf: cases/alpha.
    يدمج git هذه الملفات سطرًا سطرًا لا بطريقة ⟨bmf⟩، إذ ليس لها «⟨merge=bmf⟩» في الملف ⟨.gitattributes⟩: ⟨cases/alpha⟩.
    The clock of this machine is slow: something was recorded later than it shows, on 29 June 2026 (14/1/1448), 11:00.
    ساعة هذا الجهاز متأخرة، فقد سُجِّل إجراء بعد الوقت الذي تشير إليه، في ⟨14/1/1448⟩هـ (29 يونيو 2026م)، ⟨11:00⟩
    Nobody on the roster is called “omar”.
    لا يوجد في قائمة الموظفين الاسم «⟨omar⟩»
    It is not known who is at work, so nothing can be recorded: neither --as, nor BMF_STAFF, nor git's user.email names anybody on the roster.
    لا يُعرف المسجِّل، فلا يمكن تسجيل شيء: لم يرد اسم من قائمة الموظفين في ⟨--as⟩ ولا في ⟨BMF_STAFF⟩ ولا في بريد git.
    Nobody on the roster holds the role “committee secretary”.
    لا يوجد في قائمة الموظفين من صفته «أمين لجنة البحث».
    The research committee can never decide: its quorum is 1 and it has 0 members.
    لا يمكن أن يكتمل نصاب لجنة البحث: النصاب 1، وعدد الأعضاء 0.
    The two dates of the approval in policy.toml are different days: the Hijri one is 2 June 2026 (16/12/1447), the Gregorian one 3 June 2026 (17/12/1447).
    تاريخا الاعتماد في ⟨policy.toml⟩ ليسا يومًا واحدًا: الهجري منهما ⟨16/12/1447⟩هـ (2 يونيو 2026م)، والميلادي ⟨17/12/1447⟩هـ (3 يونيو 2026م)
    policy.toml lets nobody record this step: closing.
    لا يُجيز الملف ⟨policy.toml⟩ لأحد تسجيل هذا الإجراء: إغلاق الطلب.
    policy.toml lists no reason for rejection.
    لا يوجد في ⟨policy.toml⟩ سبب من أسباب الرفض.
    On the disk and not in git: 1 file (cases/DJ/2026-06/DJ-2606-0042-5.toml).
    على القرص وليس في git: ملف واحد (⟨cases/DJ/2026-06/DJ-2606-0042-5.toml⟩).
    In git and gone from the disk: 1 file (cases/DJ/2026-06/DJ-2606-0042-5.toml).
    في git وليس على القرص: ملف واحد (⟨cases/DJ/2026-06/DJ-2606-0042-5.toml⟩).
    ");
}

#[rustfmt::skip]
fn ailments() -> Vec<(Ailment, Arguments)> {
    use Ailment as A;
    samples! { Ailment;
        A::NoGit => A::NoGit, |_| texts(["git"]);
        A::SilentGit => A::SilentGit, |_| texts(["git"]);
        A::OldGit { .. } => A::OldGit { found: release(20), needed: release(34) }, |_| texts(["2.20", "2.34"]);
        A::UnsyncedGit { .. } => A::UnsyncedGit { found: release(34) }, |_| texts(["2.34", "2.36"]);
        A::NotUtf8(_) => A::NotUtf8(Charset { variable: "LANG", value: "C".into() }), |_| texts(["LANG", "C", "UTF-8"]);
        A::NoRegister { .. } => A::NoRegister { from: "alpha".into() }, |_| texts(["alpha", "bmf.toml"]);
        A::FaultySettings(_) => A::FaultySettings(Spot { path: "bmf.toml".into(), line: 3, column: 8 }), |_| texts(["bmf.toml:3:8"]);
        A::Unreadable { .. } => A::Unreadable { path: "alpha".into() }, |_| texts(["alpha"]);
        A::LittleSpace { .. } => A::LittleSpace { mebibytes: 12 }, |_| texts(["12", "MiB"]);
        A::OnNetwork { .. } => A::OnNetwork { filesystem: "nfs4".into() }, |_| texts(["nfs4"]);
        A::Synced { .. } => A::Synced { folder: "OneDrive".into() }, |_| texts(["OneDrive", "git"]);
        A::NotUnderGit => A::NotUnderGit, |_| texts(["git"]);
        A::ForeignRepository => A::ForeignRepository, |_| texts(["git"]);
        A::Detached => A::Detached, |_| vec![];
        A::BelowTop { .. } => A::BelowTop { prefix: "office/".into() }, |_| texts(["office/"]);
        A::BrokenHistory { .. } => A::BrokenHistory { words: "fatal: bad object HEAD".into() }, |_| texts(["fatal: bad object HEAD"]);
        A::Busy => A::Busy, |_| texts(["bmf"]);
        A::JournalLeft => A::JournalLeft, |_| vec![];
        A::JournalBroken => A::JournalBroken, |_| texts([".bmf/journal"]);
        A::GitLock { .. } => A::GitLock { path: ".git/index.lock".into() }, |_| texts([".git/index.lock"]);
        A::Uncommitted { .. } => A::Uncommitted { how: Difference::Changed, paths: texts(["alpha", "beta", "gamma", "delta"]) },
            |_| texts(["4", "alpha", "beta", "gamma", "…", "--no-commit"]);
        A::Strays { .. } => A::Strays { paths: texts(["cases/alpha"]) }, |_| texts(["cases/alpha"]);
        A::Hidden { .. } => A::Hidden { paths: texts(["cases/alpha"]) }, |_| texts(["cases/alpha", "git add"]);
        A::Converts => A::Converts, |_| texts(["* -text", ".gitattributes"]);
        A::Exposes => A::Exposes, |_| texts(["/.bmf/", ".gitignore"]);
        A::NoDriver => A::NoDriver, |_| texts(["git merge", "bmf sync"]);
        A::NeverSynced => A::NeverSynced, |_| texts(["origin"]);
        A::LineMerged { .. } => A::LineMerged { paths: texts(["cases/alpha"]) }, |_| texts(["cases/alpha", "merge=bmf", ".gitattributes"]);
        A::ClockBehind { .. } => A::ClockBehind { newest: moment() }, |to| vec![to.moment(moment())];
        A::UnknownStaff { .. } => A::UnknownStaff { name: "omar".into() }, |_| texts(["omar"]);
        A::NobodyActs => A::NobodyActs, |_| texts(["--as", "BMF_STAFF"]);
        A::RoleUnheld { .. } => A::RoleUnheld { role: Role::Secretary }, |to| vec![to.role(Role::Secretary)];
        A::CommitteeTooSmall { .. } => A::CommitteeTooSmall { members: 0, quorum: 1 }, |_| texts(["1", "0"]);
        A::ApprovalDiffers { .. } => A::ApprovalDiffers { hijri: day(2), gregorian: day(3) }, |to| vec![to.day(day(2)), to.day(day(3))];
        A::NoAuthority { .. } => A::NoAuthority { event: EventKind::Close }, |to| vec![to.event(EventKind::Close)];
        A::NoReasons { .. } => A::NoReasons { purpose: ReasonFor::Reject }, |to| vec![to.purpose(ReasonFor::Reject)];
    }
}

fn release(minor: u32) -> Release {
    Release { major: 2, minor }
}

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-06-29T11:00:00+03:00").unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
}
