//! What is asked for: the need in the applicant's words, with the answers that go with it.

/// Whose need it is, and so who can have voiced it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Whose {
    /// The applicant's own, who studies.
    Learner,
    /// The household's.
    Household,
    /// A child's, for whom `{child}` stands in the text («ابني», «ابنتي», «حفيدي», «حفيدتي»).
    Child,
}

/// How much is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Asks {
    /// Hundreds of riyals, from and to.
    Hundreds(u32, u32),
    /// Pieces, places or hours.
    Pieces(u32),
}

/// One need.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Need {
    /// The service of the catalogue.
    pub(in crate::demo) service: &'static str,
    /// Whose it is.
    pub(in crate::demo) whose: Whose,
    /// How much is asked for.
    pub(in crate::demo) asks: Asks,
    /// The words.
    pub(in crate::demo) words: &'static str,
    /// The answers to the service's own questions.
    pub(in crate::demo) answers: &'static [(&'static str, &'static str)],
}

const fn need(
    service: &'static str,
    whose: Whose,
    asks: Asks,
    words: &'static str,
    answers: &'static [(&'static str, &'static str)],
) -> Need {
    Need {
        service,
        whose,
        asks,
        words,
        answers,
    }
}

/// Every need that the demonstration knows.
pub(in crate::demo) const NEEDS: &[Need] = &[
    need(
        "tuition-aid",
        Whose::Learner,
        Asks::Hundreds(20, 60),
        "بقي من رسوم هذا الفصل في الكلية ما لا أقدر على سداده، وموعد السداد آخر الشهر.",
        &[
            ("school", "كلية النموذج الأهلية"),
            ("level", "السنة الثانية"),
            ("term", "الفصل الثاني"),
        ],
    ),
    need(
        "tuition-aid",
        Whose::Learner,
        Asks::Hundreds(15, 45),
        "توقف عملي منذ شهرين ولم أعد أستطيع سداد رسوم المعهد، وبقي لي فصل واحد على التخرج.",
        &[("school", "معهد المثال للتقنية"), ("term", "الفصل الأخير")],
    ),
    need(
        "tuition-aid",
        Whose::Child,
        Asks::Hundreds(25, 80),
        "رسوم مدرسة {child} لهذا الفصل فوق طاقتي بعد أن توقف عملي.",
        &[("school", "مدارس النموذج"), ("level", "أول متوسط")],
    ),
    need(
        "tuition-aid",
        Whose::Child,
        Asks::Hundreds(25, 70),
        "تطلب المدرسة سداد رسوم {child} قبل الاختبارات، ولا دخل لنا إلا الضمان.",
        &[
            ("school", "مدرسة المثال الأهلية"),
            ("level", "خامس ابتدائي"),
            ("term", "الفصل الأول"),
        ],
    ),
    need(
        "school-supplies",
        Whose::Household,
        Asks::Pieces(3),
        "في البيت ثلاثة في المرحلة الابتدائية، ونحتاج إلى حقائبهم وقرطاسيتهم قبل بدء الدراسة.",
        &[("pupils", "3"), ("level", "primary")],
    ),
    need(
        "school-supplies",
        Whose::Household,
        Asks::Pieces(4),
        "أربعة من أفراد الأسرة على مقاعد الدراسة، ولا نقدر على شراء مستلزماتهم دفعة واحدة.",
        &[("pupils", "4"), ("level", "several")],
    ),
    need(
        "school-supplies",
        Whose::Household,
        Asks::Pieces(2),
        "تلفت الحقائب والكتب عند انتقالنا إلى بيت آخر، والمحتاجون إليها اثنان في المتوسطة.",
        &[("pupils", "2"), ("level", "intermediate")],
    ),
    need(
        "school-supplies",
        Whose::Child,
        Asks::Pieces(1),
        "العام الدراسي الأول على الأبواب، ولم نستطع بعدُ شراء حقيبة {child}.",
        &[("pupils", "1"), ("level", "primary")],
    ),
    need(
        "emergency-aid",
        Whose::Household,
        Asks::Hundreds(15, 50),
        "انقطع دخل الأسرة منذ شهرين وتراكم الإيجار، ونحتاج إلى ما يعيننا حتى نهاية الفصل الدراسي.",
        &[("event", "income")],
    ),
    need(
        "emergency-aid",
        Whose::Household,
        Asks::Hundreds(20, 60),
        "تضرر بيتنا من السيول الأخيرة وتلفت الكتب والأثاث، ونسكن الآن عند الأقارب.",
        &[("event", "housing")],
    ),
    need(
        "emergency-aid",
        Whose::Household,
        Asks::Hundreds(10, 40),
        "مرض من يعول الأسرة فجأة، وذهب ما كان مدخرًا للرسوم في العلاج والتنقل.",
        &[("event", "illness")],
    ),
    need(
        "emergency-aid",
        Whose::Household,
        Asks::Hundreds(20, 50),
        "توفي من كان يعول الأسرة الشهر الماضي، ولم يُصرف لنا معاش بعد.",
        &[("event", "death")],
    ),
    need(
        "training-course",
        Whose::Learner,
        Asks::Pieces(1),
        "أبحث عن عمل منذ عام، وأحتاج إلى دورة في مهارات الحاسب تعينني على التقديم.",
        &[("course", "مهارات الحاسب المكتبية"), ("period", "morning")],
    ),
    need(
        "training-course",
        Whose::Learner,
        Asks::Pieces(1),
        "أرغب في دورة محاسبة للمبتدئين حتى أعمل من المنزل.",
        &[("course", "أساسيات المحاسبة"), ("period", "evening")],
    ),
    need(
        "training-course",
        Whose::Household,
        Asks::Pieces(2),
        "في الأسرة اثنان أنهيا الثانوية ولم يجدا عملًا، ونرجو لهما مقعدين في دورة صيانة الجوالات.",
        &[("course", "صيانة الجوالات"), ("period", "evening")],
    ),
    need(
        "tutoring",
        Whose::Child,
        Asks::Pieces(8),
        "تعثرت دراسة {child} في الرياضيات هذا الفصل، ونحتاج إلى دروس تقوية قبل الاختبارات.",
        &[("subject", "الرياضيات")],
    ),
    need(
        "tutoring",
        Whose::Child,
        Asks::Pieces(6),
        "ضعف مستوى {child} في اللغة الإنجليزية بعد انقطاع طويل عن المدرسة بسبب العلاج.",
        &[("subject", "اللغة الإنجليزية")],
    ),
    need(
        "tutoring",
        Whose::Household,
        Asks::Pieces(10),
        "نحتاج إلى دروس تقوية في الفيزياء للصف الثالث الثانوي قبل اختبارات نهاية الفصل.",
        &[("subject", "الفيزياء")],
    ),
    need(
        "device-loan",
        Whose::Learner,
        Asks::Pieces(1),
        "لا أملك جهازًا، وواجباتي ومحاضراتي كلها عن بُعد.",
        &[("device", "laptop")],
    ),
    need(
        "device-loan",
        Whose::Child,
        Asks::Pieces(1),
        "لا يكفي هاتفي وحده حتى تنتظم دراسة {child} على المنصة، ونحتاج إلى جهاز لوحي.",
        &[("device", "tablet")],
    ),
    need(
        "device-loan",
        Whose::Household,
        Asks::Pieces(2),
        "في البيت اثنان يدرسان عن بُعد في الوقت نفسه، وليس عندنا جهاز صالح للدراسة.",
        &[("device", "laptop")],
    ),
];
