//! The QR code of `bmf contact --message`, read back from the screen.

use crate::support::register::MORNING;
use crate::support::register::TestRegister;
use bmf::cli::Call;
use bmf::cli::Terminal;
use bmf::domain::office::Lang;
use chrono::DateTime;
use rqrr::{Grid, SimpleGrid};

#[test]
fn a_telephone_reads_the_code_on_the_screen() {
    let reg = TestRegister::after("submit");
    for lang in Lang::ALL {
        let args = ["contact", "1", "--message=committee", "--in", lang.name()];
        let link = reg.run(args).done();
        let link = link
            .lines()
            .find(|line| line.starts_with("https:"))
            .unwrap();
        let seen = seen(&reg, &args, (80, 60), None);
        assert!(seen.contains("\u{1b}[38;5;231;48;5;16m█"), "{seen}");
        assert_eq!(scanned(&seen), link);
        let plain = self::seen(&reg, &args, (80, 60), Some("1"));
        assert!(!plain.contains('\u{1b}'), "{plain}");
        assert_eq!(scanned(&plain), link);
    }
}

#[test]
fn a_code_that_has_no_room_is_left_out() {
    let reg = TestRegister::after("intake");
    let args = ["contact", "1", "--message=received"];
    for window in [(60, 60), (100, 24)] {
        let seen = seen(&reg, &args, window, None);
        assert!(!seen.contains('█'), "{seen}");
        assert!(
            seen.contains("The window is too small for the QR code"),
            "{seen}"
        );
    }
}

/// Returns both streams of a command at a terminal of this size.
fn seen(
    reg: &TestRegister,
    args: &[&str],
    window: (usize, usize),
    no_color: Option<&str>,
) -> String {
    let mut env = reg.env(Lang::En);
    env.extend(no_color.map(|value| ("NO_COLOR".into(), value.into())));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = bmf::cli::run(Call {
        program: "bmf".to_owned(),
        args: args.iter().map(Into::into).collect(),
        env,
        folder: reg.root(),
        clock: DateTime::parse_from_rfc3339(MORNING).unwrap(),
        input: &mut std::io::empty(),
        out: &mut out,
        err: &mut err,
        terminal: Terminal {
            input: false,
            out: Some(window),
            err: true,
        },
    });
    out.extend(err);
    let seen = String::from_utf8(out).unwrap();
    assert_eq!(code, 0, "{seen}");
    seen
}

/// Reads the code on a screen as a telephone would: light and dark squares, two to a character.
fn scanned(seen: &str) -> String {
    let is_block = |c: &char| matches!(c, '█' | '▀' | '▄' | ' ');
    let rows = seen.lines().map(|line| {
        let line = line.trim_start_matches("\u{1b}[38;5;231;48;5;16m");
        line.trim_end_matches("\u{1b}[0m")
            .chars()
            .collect::<Vec<char>>()
    });
    let rows: Vec<Vec<char>> = rows
        .filter(|row| row.len() > 20 && row.iter().all(is_block))
        .collect();
    let dark = |x: usize, y: usize| match rows[y / 2][x] {
        '▀' => !y.is_multiple_of(2),
        '▄' => y.is_multiple_of(2),
        block => block == ' ',
    };
    let margin = 2;
    let size = rows[0].len() - 2 * margin;
    for at in 0..rows[0].len() {
        assert!(!dark(at, 0) && !dark(at, 1) && !dark(0, at) && !dark(1, at));
    }
    let grid = SimpleGrid::from_func(size, |x, y| dark(x + margin, y + margin));
    Grid::new(grid).decode().unwrap().1
}
