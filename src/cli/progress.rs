//! How far a long piece of work has come: on standard error, only for somebody who watches it, and only once it has
//! taken long enough to make them wonder.

use crate::cli::context::Context;
use crate::cli::terminals::Bidi;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::render::bidi::visual;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::Once;
use std::time::{Duration, Instant};

/// Until then nobody wonders.
const PATIENCE: Duration = Duration::from_millis(500);

/// Work in progress; whatever was shown of it is gone when it is dropped.
pub(crate) struct Progress {
    bar: ProgressBar,
    began: Instant,
    /// Whether somebody watches.
    watched: bool,
    shown: Once,
}

impl Progress {
    /// Begins a piece of work.
    pub(crate) fn of(work: &Notice<'_>, context: &Context<'_>) -> Self {
        let ui = &context.ui;
        let work = Locale::new(ui.lang).say(&Message::Notice(work));
        let work = match ui.looks.bidi {
            Bidi::Terminal => work,
            Bidi::Reorder => visual(&work),
        };
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(work);
        Self {
            bar,
            began: Instant::now(),
            watched: ui.terminal.err && !context.globals.quiet,
            shown: Once::new(),
        }
    }

    /// Counts one more of `whole`.
    pub(crate) fn step(&self, whole: usize) {
        self.advance(1, whole);
    }

    /// Counts some more of `whole`.
    pub(crate) fn advance(&self, some: usize, whole: usize) {
        self.advance_of(some, || whole);
    }

    /// Counts some more of a whole that is only counted once it is to be shown.
    pub(crate) fn advance_of(&self, some: usize, whole: impl FnOnce() -> usize) {
        if !self.watched {
            return;
        }
        self.bar.inc(some as u64);
        if self.began.elapsed() > PATIENCE {
            self.shown.call_once(|| {
                self.bar.set_length(whole() as u64);
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
            });
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
