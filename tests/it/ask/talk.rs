//! An interview in one of the languages, and the command line that must come to the same.

use crate::support::register::TestRegister;
use crate::support::terminal::{Terminal, key};
use bmf::domain::office::Lang;

/// A terminal whose questions are known in both languages.
pub(crate) struct Talk {
    pub(crate) terminal: Terminal,
    pub(crate) lang: Lang,
}

impl Talk {
    /// Begins a command.
    pub(crate) fn of(register: &TestRegister, lang: Lang, args: &[&str]) -> Talk {
        Talk {
            terminal: register.terminal_in(lang, args.iter().copied()),
            lang,
        }
    }

    /// Waits for a question, by words of it in each language.
    #[track_caller]
    pub(crate) fn asked(&mut self, en: &str, ar: &str) -> &mut Talk {
        let text = self.one_of(en, ar);
        self.terminal.asked(&text);
        self
    }

    /// Waits for words anywhere on the screen.
    #[track_caller]
    pub(crate) fn sees(&mut self, en: &str, ar: &str) -> &mut Talk {
        let text = self.one_of(en, ar);
        self.terminal.sees(&text);
        self
    }

    /// Types a line and Enter; nothing skips the question or takes what is proposed.
    pub(crate) fn says(&mut self, line: &str) -> &mut Talk {
        self.terminal.answers(line);
        self
    }

    /// Presses keys.
    pub(crate) fn keys(&mut self, keys: &[&str]) -> &mut Talk {
        for key in keys {
            self.terminal.types(key);
        }
        self
    }

    /// Waits for the end, which must be a good one, and returns the screen.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        let (code, screen) = self.terminal.ends();
        assert_eq!(code, 0, "{screen}");
        screen
    }

    fn one_of(&self, en: &str, ar: &str) -> String {
        match self.lang {
            Lang::En => en.to_owned(),
            Lang::Ar => ar.to_owned(),
        }
    }
}

/// Holds an interview in each language, and sees to it that it leaves the register as the flags do.
///
/// The first words are the command, as they are typed before the interview and with the flags alike.
#[track_caller]
pub(crate) fn same(
    register: &TestRegister,
    command: &[&str],
    interview: impl Fn(&mut Talk),
    flags: &[&str],
) {
    let typed = register.twin();
    let _said = typed.run(command.iter().chain(flags).copied()).done();
    for lang in Lang::ALL {
        let asked = register.twin();
        let mut talk = Talk::of(&asked, *lang, command);
        interview(&mut talk);
        let screen = talk.done();
        assert!(asked.files() == typed.files(), "{}\n{screen}", {
            asked.run(["log", "1"])
        });
    }
}

/// The first question of a step that names no case; the case at the top is taken.
#[track_caller]
pub(crate) fn first_case(talk: &mut Talk) -> &mut Talk {
    talk.asked("Which case", "أي طلب").keys(&[key::ENTER])
}
