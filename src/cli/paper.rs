//! A paper: what stands on it, its templates, and the file into which it is written.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::Cases;
use crate::cli::record::load;
use crate::cli::{remedy, say, session, templates};
use crate::domain::case::Case;
use crate::domain::id::EventId;
use crate::domain::service::Service;
use crate::domain::sheet::{Languages, Sheet, Unprintable};
use crate::domain::view::View;
use crate::domain::workflow::next::next;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::office::pdf::{PdfError, pdf};
use crate::register::Register;
use crate::register::files::write_foreign;
use crate::render::json::FORMAT;
use crate::render::paper::{self, Frame, Page, Part, Templates};
use crate::report::minutes::Minutes;
use chrono::Datelike;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// What is asked of every paper.
pub(crate) struct Order<'a> {
    pub(crate) register: &'a Register,
    /// The event of which it tells, where it is not the last one.
    pub(crate) event: Option<EventId>,
    pub(crate) languages: Option<Languages>,
    pub(crate) attachments: u32,
}

/// A paper that can be laid out.
pub(crate) struct Paper {
    sheet: Sheet,
    values: Map<String, Value>,
    languages: Languages,
    /// How its file is called, without what stands after the point.
    stem: String,
}

/// Where a paper goes.
pub(crate) enum Target {
    /// Into a file of HTML, which is named after the paper where nobody names it.
    Html(Option<PathBuf>),
    /// Into a PDF file, named in the same way.
    Pdf(Option<PathBuf>),
    /// To standard output, as HTML.
    Shown,
}

impl Target {
    /// Returns what `--output` and `--pdf` mean.
    ///
    /// # Errors
    ///
    /// The name is not that of such a file: a slip must not put a paper in the place of a case.
    pub(crate) fn of(output: Option<&Path>, is_pdf: bool) -> Result<Self, Failure> {
        let Some(path) = output else {
            return Ok(if is_pdf {
                Self::Pdf(None)
            } else {
                Self::Html(None)
            });
        };
        let ends = path.extension().map(|it| it.to_ascii_lowercase());
        let ends = ends.as_ref().and_then(|it| it.to_str());
        match ends {
            Some("pdf") => Ok(Self::Pdf(Some(path.to_owned()))),
            Some("html") if !is_pdf => Ok(Self::Html(Some(path.to_owned()))),
            None if !is_pdf && path == Path::new("-") => Ok(Self::Shown),
            Some(_) | None => {
                let known: &[&str] = if is_pdf {
                    &["FILE.pdf"]
                } else {
                    &["FILE.html", "FILE.pdf", "-"]
                };
                Err(Failure::NotOnList {
                    name: "--output".to_owned(),
                    found: path.to_string_lossy().into_owned(),
                    known: known.iter().map(|name| (*name).to_owned()).collect(),
                })
            }
        }
    }
}

impl Order<'_> {
    /// Returns a paper of a case.
    ///
    /// # Errors
    ///
    /// There is no such case, or nothing to tell.
    pub(crate) fn of_case(&self, asked: &str, sheet: Sheet) -> Result<Paper, Failure> {
        let case = load(self.register, asked)?.file.case;
        let view = View::of(&case);
        let subject = sheet.subject(&case, &view, self.event);
        let subject = subject.map_err(|why| self.unprintable(why, sheet, &case))?;
        Ok(Paper {
            sheet,
            values: paper::of_case(sheet, subject, &case, &self.frame()),
            languages: self.languages(Some(&case)),
            stem: format!("{}-{}", case.header.id, sheet.name()),
        })
    }

    /// Returns the minutes of a sitting.
    ///
    /// # Errors
    ///
    /// There is no such sitting; or a case cannot be read, for minutes from which a decision is missing would be signed
    /// all the same.
    pub(crate) fn minutes(&self, context: &mut Context<'_>, asked: &str) -> Result<Paper, Failure> {
        let year = session::year(context.today(self.register).year());
        let session = session::named(self.register, asked, year)?.session;
        let cases = Cases::all(context, self.register)?;
        let value = Minutes::of(&session, &cases.cases);
        let paper = Paper {
            sheet: Sheet::Minutes,
            values: paper::minutes(&value, &self.frame()),
            languages: self.languages(None),
            stem: format!("{}-{}", session.id, Sheet::Minutes.name()),
        };
        cases.answered()?;
        Ok(paper)
    }

    /// Returns the form of a service, for a hand to fill.
    ///
    /// # Errors
    ///
    /// There is no such service.
    pub(crate) fn blank_form(&self, service: &str) -> Result<Paper, Failure> {
        let service = self.service(service)?;
        let values = paper::blank_form(service, &self.frame());
        Ok(self.of_service(Sheet::Form, service, values))
    }

    /// Returns the checklist of a service.
    ///
    /// # Errors
    ///
    /// There is no such service.
    pub(crate) fn checklist(&self, service: &str) -> Result<Paper, Failure> {
        let service = self.service(service)?;
        let values = paper::checklist(service, &self.frame());
        Ok(self.of_service(Sheet::Checklist, service, values))
    }

    fn of_service(&self, sheet: Sheet, service: &Service, values: Map<String, Value>) -> Paper {
        let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
        let id: String = service.id.chars().map(plain).collect();
        Paper {
            sheet,
            values,
            languages: self.languages(None),
            stem: format!("{}-{id}", sheet.name()),
        }
    }

    fn service(&self, id: &str) -> Result<&Service, Failure> {
        let catalogue = &self.register.office.catalogue;
        let known = || catalogue.services.iter().map(|service| service.id.clone());
        let service = catalogue.service(id.trim());
        service.ok_or_else(|| Failure::NotOnList {
            name: "--service".to_owned(),
            found: id.to_owned(),
            known: known().collect(),
        })
    }

    fn frame(&self) -> Frame<'_> {
        Frame {
            office: &self.register.office,
            policy: &self.register.policy,
            attachments: self.attachments,
        }
    }

    fn languages(&self, case: Option<&Case>) -> Languages {
        let reader = case.and_then(|case| case.header.applicant.language);
        let register = self.register.office.settings.language;
        let usual = Languages::of(reader, register);
        self.languages.unwrap_or(usual)
    }

    fn unprintable(&self, why: Unprintable, sheet: Sheet, case: &Case) -> Failure {
        let view = View::of(case);
        match why {
            Unprintable::OtherEvent(known) => Failure::NotOnList {
                name: "--event".to_owned(),
                found: self.event.map_or_else(String::new, |id| id.to_string()),
                known: known.iter().map(ToString::to_string).collect(),
            },
            Unprintable::NotDone => {
                let steps = next(case, &view, &self.register.policy);
                let step = steps.first().map(|step| step.event);
                Failure::Unprintable {
                    case: case.header.id,
                    sheet,
                    stage: view.stage,
                    disputed: view.is_disputed(),
                    next: step.map(|event| remedy::command(event, case, self.register)),
                }
            }
        }
    }
}

impl Paper {
    /// Returns what a script gets: every value that stands on the paper.
    pub(crate) fn values(&self) -> Value {
        let mut object = Map::from_iter([("format".to_owned(), json!(FORMAT))]);
        object.extend(self.values.clone());
        paper::plain(&Value::Object(object))
    }

    /// Writes the paper where it is wanted, and says where that is.
    ///
    /// # Errors
    ///
    /// A template is faulty, or the file cannot be written.
    pub(crate) fn put(
        &self,
        context: &mut Context<'_>,
        register: &Register,
        target: &Target,
    ) -> Result<(), Failure> {
        let [style, letterhead, sheet] = templates::of_sheet(register, self.sheet)?;
        let templates = Templates {
            style: &style.text,
            letterhead: (&letterhead.path, &letterhead.text),
            sheet: (&sheet.path, &sheet.text),
        };
        let (office, policy) = (&register.office, &register.policy);
        let page = Page::of(&templates, &self.values, self.languages, office, policy);
        let page = page.map_err(|(part, flaw)| match part {
            Part::Letterhead => letterhead.faulty(flaw),
            Part::Sheet => sheet.faulty(flaw),
        })?;
        let (path, ends, bytes) = match target {
            Target::Shown => return context.ui.print(&page.html()),
            Target::Html(path) => (path, "html", page.html().into_bytes()),
            Target::Pdf(path) => (path, "pdf", pdf(&page.tree().to_string())?),
        };
        let own = || PathBuf::from(format!("{}.{ends}", self.stem));
        let path = path.clone().unwrap_or_else(own);
        write_foreign(&context.folder.join(&path), &bytes)?;
        let words = context.words(register);
        let printed = Notice::Printed {
            sheet: self.sheet,
            path: &path.to_string_lossy(),
        };
        context.ui.line(&words.say(&Message::Notice(&printed)))?;
        if ends == "html" {
            context.note(&say::note(&words, &Notice::OpenToPrint));
        }
        Ok(())
    }
}

impl From<PdfError> for Failure {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::NotBuilt => Self::NoPdf,
            PdfError::Failed(words) => Self::PdfFailed(words),
        }
    }
}
