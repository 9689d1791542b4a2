//! `bmf report` where it is shown: in a file, and at a terminal.

use crate::support::register::TestRegister;
use bmf::domain::office::Lang;
use insta::assert_snapshot;

#[test]
fn a_report_goes_to_a_file_whole_or_not_at_all() {
    let reg = TestRegister::after("close");
    let args = ["report", "monthly", "--month=2026-06", "--format=csv"];
    let printed = reg.run(args).done();
    let file = ["-o", "report.csv"];
    let said = reg.run(args.iter().chain(&file).copied());
    assert_eq!(
        (said.stdout.as_str(), said.stderr.as_str(), said.code),
        ("", "", 0)
    );
    let without_commit = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with("commit,"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(
        without_commit(&reg.read("report.csv")),
        without_commit(&printed)
    );
    let again = reg.run(args.iter().chain(&["-o", "-"]).copied()).done();
    assert_eq!(again, printed);

    reg.put("cases/DJ/2026-06/DJ-2606-0002-7.toml", "format = 1\n");
    reg.put("report.csv", "yesterday\n");
    let said = reg.run(args.iter().chain(&file).copied());
    assert_eq!(said.code, 6, "{said}");
    assert_eq!(reg.read("report.csv"), "yesterday\n");

    let folder = TestRegister::after("close");
    assert_snapshot!(folder.in_both(args.iter().chain(&["-o", "cases"]).copied()), @"
    [ar]
    stderr:
    خطأ: ليس ملفًا عاديًا: ⟨$REG/cases⟩
    [exit 6]
    [en]
    stderr:
    error: $REG/cases: not a regular file.
    [exit 6]
    ");
    assert_snapshot!(folder.in_both(args.iter().chain(&["-o", "none/report.csv"]).copied()), @"
    [ar]
    stderr:
    خطأ: الملف غير موجود: ⟨$REG/none/report.csv⟩
    [exit 6]
    [en]
    stderr:
    error: $REG/none/report.csv: there is no such file.
    [exit 6]
    ");
}

#[test]
fn at_a_terminal_there_are_bars_from_the_side_where_reading_begins() {
    let reg = TestRegister::after("close").at_terminal(80, 60);
    let args = ["report", "monthly", "--month=2026-06"];
    for (lang, bidi) in [
        (Lang::En, "auto"),
        (Lang::Ar, "reorder"),
        (Lang::Ar, "terminal"),
    ] {
        let said = reg
            .run_in(lang, args.iter().chain(&["--bidi", bidi]).copied())
            .done();
        for line in said.lines() {
            assert!(bmf::render::width(line) <= 80, "{line}");
        }
        assert!(said.contains('█'), "{said}");
    }
    let piped = TestRegister::after("close").run(args).done();
    assert!(!piped.contains("██"), "{piped}");
    let said = reg
        .run_in(Lang::Ar, args.iter().chain(&["--bidi=reorder"]).copied())
        .done();
    let part: Vec<&str> = said.lines().skip(8).take(14).collect();
    assert_snapshot!(part.join("\n"), @"
    [1m           ﻡ2025 ﻮﻴﻧﻮﻳ  ﻡ2026 ﻮﻳﺎﻣ  ﻡ2026 ﻮﻴﻧﻮﻳ                                 [0m
    [1m                                                                ﺔﻤﻠﺘﺴﻤﻟﺍ ﺕﺎﺒﻠﻄﻟﺍ[0m
                         0           0            1                        ﻉﻮﻤﺠﻤﻟﺍ  
                                                                         ﻉﻮﻨﻟﺍ ﺐﺴﺣ  
    █████████            0           0            1                      ﻢﻋﺩ ﺐﻠﻃ    
                                                                        ﺓﺎﻨﻘﻟﺍ ﺐﺴﺣ  
    █████████            0           0            1                     ﺔﻠﺑﺎﻘﻤﻟﺍ    
                                                                        ﺔﻣﺪﺨﻟﺍ ﺐﺴﺣ  
    █████████            0           0            1  ﺔﻴﺳﺍﺭﺪﻟﺍ ﻡﻮﺳﺮﻟﺍ ﻲﻓ ﺓﺪﻋﺎﺴﻤﻟﺍ    
                                                                        ﺐﺘﻜﻤﻟﺍ ﺐﺴﺣ  
                         0           0            1                           DJ    
                                                                         ﺔﺌﻔﻟﺍ ﺐﺴﺣ  
    █████████            0           0            1                            —    
    [1m                                                                       ﺮﻬﺸﺑ ﺍﺮًﻬﺷ[0m
    ");
    let said = reg.run(args).done();
    let part: Vec<&str> = said.lines().skip(8).take(32).collect();
    assert_snapshot!(part.join("\n"), @"
    [1m                             June 2026  May 2026  June 2025[0m
    [1mreceived[0m
      total                              1         0          0
      by kind
        support                          1         0          0  ████████████████
      by channel
        Interview                        1         0          0  ████████████████
      by service
        Tuition aid                      1         0          0  ████████████████
      by desk
        DJ                               1         0          0
      by segment
        —                                1         0          0  ████████████████
    [1mmonth by month[0m
      received                           1                       ▁▁▁▁▁▁▁▁▁▁▁█
      accepted                           1                       ▁▁▁▁▁▁▁▁▁▁▁█
    [1mfrom request to service[0m
      received                           1         0          0  ████████████████
      verified                           1         0          0  ████████████████
      before the committee               1         0          0  ████████████████
      accepted                           1         0          0  ████████████████
      registered                         1         0          0  ████████████████
      delivered                          0         0          0
    [1mdecided[0m
      accepted                           1         0          0
      rejected                           0         0          0
      deferred                           0         0          0
    [1mdays to the decision[0m
      median                            15
      90th percentile                   15
      longest                           15
      by days
    ");
}
