//! A request from reception to closing, with what goes wrong on the way.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_request_is_taken_clarified_decided_served_and_closed() {
    let reg = TestRegister::after("intake")
        .does(["contact", "1", "--visit", "--question=من يوقّع عن القاصر؟"])
        .does(["refer", "1", "--reason=لم تتضح لها الولاية"])
        .does(["answer", "1", "--text=يوقّع الولي ومعه الصك", "--as=huda"])
        .does(["declare", "1", "--how=signature"])
        .does(["verify", "1", "--sighted=school-letter"])
        .at("2026-06-15T08:30:00+03:00")
        .does(["verify", "1", "--sighted=national-id,expires=2029-03-01"])
        .does(["assess", "1", "--need=high", "--as=huda"])
        .does(["submit", "1", "--told=phone"])
        .at("2026-06-17T08:30:00+03:00")
        .does([
            "amend",
            "1",
            "--set=applicant.phone=0559876543",
            "--reason=رقم جديد",
        ])
        .does(["declare", "1", "--how=recorded-consent"])
        .does([
            "verify",
            "1",
            "--sighted=national-id,expires=2029-03-01",
            "--sighted=school-letter",
        ])
        .does(["submit", "1", "--told=whatsapp"])
        .at("2026-07-05T10:00:00+03:00")
        .by("noura")
        .does([
            "review",
            "1",
            "--open-session",
            "--members=huda,majed,noura",
            "--accept",
            "--amount=4000",
            "--reason=need",
        ])
        .does(["notify", "1", "--told=phone"])
        .by("sara")
        .does(["register", "1"])
        .by("khalid")
        .does(["deliver", "1", "--amount=2500", "--evidence=118"])
        .at("2026-08-02T10:00:00+03:00")
        .does(["deliver", "1", "--amount=1500", "--evidence=131"])
        .does(["feedback", "1", "--score=5", "--as=majed"])
        .does(["close", "1"]);
    assert_snapshot!(reg.run(["log", "1", "--calendar=hijri"]), @"
    event id  recorded              by            channel       event                        counts  commit      particulars
    V1VE7ZFV  28/12/1447 AH, 09:12  Sara Nasser   Interview     intake                       yes     THE-COMMIT
    5SVGB8RP  28/12/1447 AH, 09:12  Sara Nasser   Interview     contact                      yes     THE-COMMIT  Interview · ⟨من يوقّع عن القاصر؟⟩
    MBD46P7D  28/12/1447 AH, 09:12  Sara Nasser                 referral                     yes     THE-COMMIT  ⟨لم تتضح لها الولاية⟩
    95WRGDC8  28/12/1447 AH, 09:12  Huda Fahad                  answer                       yes     THE-COMMIT  ⟨يوقّع الولي ومعه الصك⟩
    WQJSB4W4  28/12/1447 AH, 09:12  Sara Nasser                 declaration                  yes     THE-COMMIT  signature
    QQ9N3NDY  28/12/1447 AH, 09:12  Sara Nasser                 verification                 yes     THE-COMMIT  partial · Letter from the school or university
    2KP4J1BJ  29/12/1447 AH, 08:30  Sara Nasser                 verification                 yes     THE-COMMIT  National identity card
    GP02NBBQ  29/12/1447 AH, 08:30  Huda Fahad                  assessment of the need       yes     THE-COMMIT  high
    TZYY0071  29/12/1447 AH, 08:30  Sara Nasser   Phone calls   submission to the committee  yes     THE-COMMIT  Phone calls
    1V48B3Q7  2/1/1448 AH, 08:30    Sara Nasser                 amendment                    yes     THE-COMMIT  phone · ⟨رقم جديد⟩
    EYQMAA30  2/1/1448 AH, 08:30    Sara Nasser                 declaration                  yes     THE-COMMIT  recorded consent
    PXJ2Z6Z4  2/1/1448 AH, 08:30    Sara Nasser                 verification                 yes     THE-COMMIT  National identity card and Letter from the school or university
    TZD5WSXP  2/1/1448 AH, 08:30    Sara Nasser   Social media  submission to the committee  yes     THE-COMMIT  Social media
    5CSPGWE0  20/1/1448 AH, 10:00   Noura Saleh                 decision                     yes     THE-COMMIT  acceptance · 4,000 SAR · Need established by social research · S-2026-001
    EWQEQH71  20/1/1448 AH, 10:00   Noura Saleh   Phone calls   notification of the answer   yes     THE-COMMIT  Phone calls
    BS6NYF5H  20/1/1448 AH, 10:00   Sara Nasser                 registration                 yes     THE-COMMIT  B-DJ-2606-0001-9
    BKCT7Q98  20/1/1448 AH, 10:00   Khalid Omar                 delivery                     yes     THE-COMMIT  2,500 SAR · 118
    TTR7CN0B  19/2/1448 AH, 10:00   Khalid Omar                 delivery                     yes     THE-COMMIT  1,500 SAR · 131
    0C175RG1  19/2/1448 AH, 10:00   Majed Yousef                rating                       yes     THE-COMMIT  5
    DSZJMCPY  19/2/1448 AH, 10:00   Khalid Omar                 closing                      yes     THE-COMMIT
    ");
    assert_snapshot!(reg.git(&["log", "--reverse", "--format=%an %s"]), @"
    bmf init register
    Sara Nasser intake DJ-2606-0001-9
    Sara Nasser contact DJ-2606-0001-9
    Sara Nasser refer DJ-2606-0001-9
    Huda Fahad answer DJ-2606-0001-9
    Sara Nasser declare DJ-2606-0001-9
    Sara Nasser verify DJ-2606-0001-9
    Sara Nasser verify DJ-2606-0001-9
    Huda Fahad assess DJ-2606-0001-9
    Sara Nasser submit DJ-2606-0001-9
    Sara Nasser amend DJ-2606-0001-9
    Sara Nasser declare DJ-2606-0001-9
    Sara Nasser verify DJ-2606-0001-9
    Sara Nasser submit DJ-2606-0001-9
    Noura Saleh decide DJ-2606-0001-9
    Noura Saleh notify DJ-2606-0001-9
    Sara Nasser register DJ-2606-0001-9
    Khalid Omar deliver DJ-2606-0001-9
    Khalid Omar deliver DJ-2606-0001-9
    Majed Yousef feedback DJ-2606-0001-9
    Khalid Omar close DJ-2606-0001-9
    ");
    assert_snapshot!(reg.run(["check"]), @"1 case checked, no findings.");
    assert_eq!(reg.git(&["status", "--porcelain"]), "");
}

#[test]
fn what_was_sighted_before_an_amendment_is_sighted_again() {
    let reg = TestRegister::after("submit").does([
        "amend",
        "1",
        "--set=amount=5000",
        "--reason=زادت الرسوم",
    ]);
    let reg = reg.does(["declare", "1", "--how=signature"]);
    assert_snapshot!(reg.run(["verify", "1"]), @"
    stderr:
    error: DJ-2606-0001-9: verification is not possible now.
      under S2: “It is made certain that the visitor submits all the required information; the employee must match the data and make certain of its validity at the time of submission.”
        The original is still to be sighted: National identity card and Letter from the school or university.
        → bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
    [exit 3]
    ");
}
