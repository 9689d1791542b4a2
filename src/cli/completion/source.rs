//! Where the lists come from: the register on which the line works, opened only for a list that needs it.

use crate::cli::Call;
use crate::cli::completion::line::{Line, Read};
use crate::cli::completion::list::List;
use crate::cli::context::{register_root, variable};
use crate::cli::help;
use crate::cli::help::topics::Topic;
use crate::domain::actor::{Role, StaffId};
use crate::domain::calendar::{Calendar, MonthSpan};
use crate::domain::case::CaseKind;
use crate::domain::channel::Channel;
use crate::domain::event::Event;
use crate::domain::event::act::{HowKind, Urgency};
use crate::domain::field::Common;
use crate::domain::id::CaseRef;
use crate::domain::message::Template;
use crate::domain::office::{Lang, Office};
use crate::domain::policy::clause::Clause;
use crate::domain::policy::{Policy, ReasonFor};
use crate::domain::sheet::Sheet;
use crate::domain::stage::Stage;
use crate::locale::Locale;
use crate::register::Register;
use crate::register::files::DiskFiles;
use crate::register::typed::{months, suggestions};
use crate::report::list::SortKey;
use clap_complete::engine::CompletionCandidate;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What the lists of one line are drawn from.
pub(super) struct Source {
    lang: Lang,
    read: Option<Read>,
    root: Option<PathBuf>,
    opened: OnceLock<Option<Register>>,
}

impl Source {
    /// Finds the register that the line, the environment or the folder names; it need not be there.
    pub(super) fn new(call: &Call<'_>, line: &Line, lang: Lang) -> Self {
        let read = line.read();
        let on_line = read
            .as_ref()
            .and_then(|read| read.value::<PathBuf>("register"));
        let named = on_line.map(PathBuf::as_path);
        let named = named.or_else(|| variable(&call.env, "BMF_REGISTER").map(Path::new));
        Self {
            lang,
            root: register_root(named, &call.folder).ok(),
            read,
            opened: OnceLock::new(),
        }
    }

    /// Returns what of a list begins as typed.
    pub(super) fn offers(&self, list: List, typed: &str) -> Vec<CompletionCandidate> {
        let mut offers = self.list(list, typed);
        offers.retain(|offer| offer.get_value().to_string_lossy().starts_with(typed));
        offers
    }

    fn list(&self, list: List, typed: &str) -> Vec<CompletionCandidate> {
        // Not opened before it is needed: a case is suggested by names of files alone.
        let words = || self.words();
        match list {
            List::Cases => self.cases(typed),
            List::CasesWithReason => self.cases(typed).iter().map(with_equals_sign).collect(),
            List::Channels => self.channels(),
            List::Clauses => each(Clause::ALL, Clause::name, |it| words().clause_short(it)),
            List::Columns => each(SortKey::ALL, SortKey::name, |_| String::new()),
            List::Commands => self.commands(),
            List::Pages => {
                let topics = each(Topic::ALL, Topic::name, |it| it.title(self.lang).to_owned());
                self.commands().into_iter().chain(topics).collect()
            }
            List::Desks => {
                let desks = self.office().into_iter().flat_map(|it| &it.desks);
                desks
                    .map(|it| offer(&it.code.to_string(), self.lang.of(&it.name).to_owned()))
                    .collect()
            }
            List::Documents => self.documents(typed),
            List::Events => self.events(),
            List::Fields => each(Common::ALL, Common::name, |it| words().common(it))
                .into_iter()
                .map(|it| with_equals_sign(&it))
                .collect(),
            List::Forms => each(HowKind::ALL, HowKind::name, |it| words().how(it)),
            List::Kinds => each(CaseKind::ALL, CaseKind::name, |it| words().kind(it)),
            List::Members => self.members(),
            List::MembersWithReason => self.members().iter().map(with_equals_sign).collect(),
            List::Months => self.months(),
            List::Needs => each(Urgency::ALL, Urgency::name, |it| words().urgency(it)),
            List::Reasons => self.reasons(),
            List::Roles => each(Role::ALL, Role::name, |it| words().role(it)),
            List::Segments => {
                let segments = self.office().into_iter();
                let segments = segments.flat_map(|it| &it.catalogue.segments);
                segments
                    .map(|it| offer(&it.id, words().segment(&it.id)))
                    .collect()
            }
            List::Services => {
                let services = self.office().into_iter();
                let services = services.flat_map(|it| &it.catalogue.services);
                services
                    .map(|it| offer(&it.id, words().service(&it.id)))
                    .collect()
            }
            List::Sheets => self.sheets(),
            List::Subjects => {
                let others = each(Sheet::APART, Sheet::name, |it| words().sheet(it));
                self.cases(typed).into_iter().chain(others).collect()
            }
            List::Staff => {
                let staff = self.office().into_iter().flat_map(|it| &it.roster.0);
                let ids: Vec<&StaffId> = staff.map(|it| &it.id).collect();
                self.people(&ids)
            }
            List::Stages => each(Stage::ALL, Stage::name, |it| words().stage(it)),
            List::Templates => each(Template::ALL, Template::name, |it| words().template(it)),
        }
    }

    fn cases(&self, typed: &str) -> Vec<CompletionCandidate> {
        let Some(root) = &self.root else {
            return Vec::new();
        };
        let found = suggestions(&DiskFiles::new(root), typed);
        let each = found.iter().map(|it| match it.id.to_string() {
            id if id == it.word => offer(&id, String::new()),
            id => offer(&it.word, id),
        });
        each.collect()
    }

    /// The policy's names first; what people call a channel only where nothing else begins as typed.
    fn channels(&self) -> Vec<CompletionCandidate> {
        let words = self.words();
        let mut offers = each(Channel::ALL, Channel::name, |it| words.channel(it));
        for entry in self.policy().into_iter().flat_map(|it| &it.channels) {
            let aliases = entry.aliases.iter();
            offers.extend(
                aliases.map(|alias| offer(alias, entry.channel.name().to_owned()).hide(true)),
            );
        }
        offers
    }

    fn commands(&self) -> Vec<CompletionCandidate> {
        let root = help::spoken(self.lang);
        let about =
            |it: &clap::Command| it.get_about().map_or_else(String::new, ToString::to_string);
        let below = root.get_subcommands();
        below.map(|it| offer(it.get_name(), about(it))).collect()
    }

    /// A paper, and what follows its comma.
    fn documents(&self, typed: &str) -> Vec<CompletionCandidate> {
        let words = self.words();
        let papers = self
            .office()
            .into_iter()
            .flat_map(|it| &it.catalogue.documents);
        let after = if typed.contains(',') { ",expires=" } else { "" };
        papers
            .map(|it| offer(&format!("{}{after}", it.id), words.document(&it.id)))
            .collect()
    }

    /// The events of the case on the line, the newest first.
    fn events(&self) -> Vec<CompletionCandidate> {
        let found = || {
            let asked = self.read.as_ref()?.value::<String>("case")?;
            let register = self.register()?;
            let id = register.resolve(&CaseRef::parse(asked).ok()?).ok()?;
            Some(register.load(id).ok()?.file.case.events)
        };
        let words = self.words();
        let told = |event: &Event| {
            let day = words.moment(event.at);
            let about = [words.event(event.act.kind()), day, words.staff(&event.by)];
            offer(&event.id.to_string(), about.join(" · "))
        };
        found().iter().flatten().rev().map(told).collect()
    }

    fn members(&self) -> Vec<CompletionCandidate> {
        let committee = self.office().into_iter().flat_map(|it| &it.committee);
        self.people(&committee.collect::<Vec<_>>())
    }

    fn sheets(&self) -> Vec<CompletionCandidate> {
        let words = self.words();
        let said = self.read.as_ref();
        let subject = said.and_then(|read| read.value::<String>("subject"));
        if subject.is_none_or(|subject| subject != Sheet::Minutes.name()) {
            return each(Sheet::OF_A_CASE, Sheet::name, |it| words.sheet(it));
        }
        let ids = self.register().and_then(|it| it.all_session_ids().ok());
        let ids = ids.into_iter().flatten().rev();
        ids.map(|id| offer(&id.to_string(), String::new()))
            .collect()
    }

    fn people(&self, ids: &[&StaffId]) -> Vec<CompletionCandidate> {
        let words = self.words();
        let each = ids.iter().map(|id| offer(id.as_str(), words.staff(id)));
        each.collect()
    }

    /// The months that have cases, in both calendars.
    fn months(&self) -> Vec<CompletionCandidate> {
        let Some(root) = &self.root else {
            return Vec::new();
        };
        let words = self.words();
        let spans = months(&DiskFiles::new(root)).into_iter();
        let spans =
            spans.filter_map(|(year, month)| MonthSpan::new(Calendar::Gregorian, year, month).ok());
        let spans: Vec<MonthSpan> = spans.collect();
        let mut hijri: Vec<MonthSpan> = Vec::new();
        for day in spans.iter().flat_map(|span| [span.last(), span.first()]) {
            let span = MonthSpan::containing(Calendar::Hijri, day);
            hijri.extend(span.ok().filter(|span| hijri.last() != Some(span)));
        }
        let both = spans.iter().chain(&hijri);
        both.map(|span| offer(&span.to_string(), words.month(*span)))
            .collect()
    }

    /// The reasons for the decision on the line, else all of them.
    fn reasons(&self) -> Vec<CompletionCandidate> {
        let words = self.words();
        let said = |flag| self.read.as_ref().is_some_and(|read| read.has(flag));
        let purpose = if said("accept") {
            Some(ReasonFor::Accept)
        } else if said("reject") {
            Some(ReasonFor::Reject)
        } else if said("defer") || said("ask") {
            Some(ReasonFor::Defer)
        } else {
            None
        };
        let reasons = self.policy().into_iter().flat_map(|it| &it.reasons);
        let fitting = reasons.filter(|it| purpose.is_none_or(|purpose| purpose == it.purpose));
        let mut offers: Vec<CompletionCandidate> = fitting
            .map(|it| offer(&it.code, words.reason(it.purpose, &it.code)))
            .collect();
        offers.sort();
        offers.dedup_by(|a, b| a.get_value() == b.get_value());
        offers
    }

    fn register(&self) -> Option<&Register> {
        let open = || Register::open(self.root.as_deref()?).ok();
        self.opened.get_or_init(open).as_ref()
    }

    fn office(&self) -> Option<&Office> {
        self.register().map(|register| &register.office)
    }

    fn policy(&self) -> Option<&Policy> {
        self.register().map(|register| &register.policy)
    }

    fn words(&self) -> Locale<'_> {
        match self.register() {
            Some(it) => Locale::of_register(self.lang, &it.office, &it.policy),
            None => Locale::new(self.lang),
        }
    }
}

/// Returns a candidate, and what it is where that says more than the candidate does.
fn offer(value: &str, about: String) -> CompletionCandidate {
    let says_more = !about.is_empty() && about != value;
    CompletionCandidate::new(value).help(says_more.then(|| about.into()))
}

fn with_equals_sign(of: &CompletionCandidate) -> CompletionCandidate {
    let value = format!("{}=", of.get_value().to_string_lossy());
    CompletionCandidate::new(value).help(of.get_help().cloned())
}

fn each<T: Copy>(
    all: &[T],
    name: fn(T) -> &'static str,
    about: impl Fn(T) -> String,
) -> Vec<CompletionCandidate> {
    let named = all.iter().map(|it| offer(name(*it), about(*it)));
    named.collect()
}
