//! One file a command: its arguments, whose comments are the help, and `run`.

pub(crate) mod agenda;
pub(crate) mod amend;
pub(crate) mod answer;
pub(crate) mod assess;
pub(crate) mod audit;
pub(crate) mod check;
pub(crate) mod close;
pub(crate) mod completions;
pub(crate) mod contact;
pub(crate) mod date;
pub(crate) mod declare;
pub(crate) mod deliver;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod explain;
pub(crate) mod feedback;
pub(crate) mod find;
pub(crate) mod gate;
pub(crate) mod init;
pub(crate) mod intake;
pub(crate) mod list;
pub(crate) mod log;
pub(crate) mod man;
pub(crate) mod merge_driver;
pub(crate) mod notify;
pub(crate) mod policy;
pub(crate) mod print;
pub(crate) mod receipt;
pub(crate) mod refer;
pub(crate) mod register;
pub(crate) mod reopen;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod services;
pub(crate) mod shared;
pub(crate) mod show;
pub(crate) mod simulate;
pub(crate) mod submit;
pub(crate) mod sync;
pub(crate) mod today;
pub(crate) mod verify;
pub(crate) mod withdraw;

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::help::topics;
use crate::cli::options::Command;
use crate::cli::sitting;

/// Carries out a command.
///
/// # Errors
///
/// Whatever stopped it; `error` turns that into words and an exit code.
pub(crate) fn run(context: &mut Context<'_>, command: Option<&Command>) -> Result<(), Failure> {
    let Some(command) = command else {
        return today::run(context);
    };
    match command {
        Command::Init(args) => init::run(context, args),
        Command::Demo(args) => demo::run(context, args),
        Command::Doctor(args) => doctor::run(context, args),
        Command::Gate(args) => gate::run(context, args),
        Command::MergeDriver(args) => merge_driver::run(context, args),
        Command::Intake(args) => intake::run(context, args),
        Command::Show(args) => show::run(context, args),
        Command::Find(args) => find::run(context, args),
        Command::List(args) => list::run(context, args),
        Command::Contact(args) => contact::run(context, args),
        Command::Amend(args) => amend::run(context, args),
        Command::Withdraw(args) => withdraw::run(context, args),
        Command::Declare(args) => declare::run(context, args),
        Command::Verify(args) => verify::run(context, args),
        Command::Refer(args) => refer::run(context, args),
        Command::Answer(args) => answer::run(context, args),
        Command::Assess(args) => assess::run(context, args),
        Command::Register(args) => register::run(context, args),
        Command::Submit(args) => submit::run(context, args),
        Command::Review(args) => review::run(context, args),
        Command::Notify(args) => notify::run(context, args),
        Command::Deliver(args) => deliver::run(context, args),
        Command::Feedback(args) => feedback::run(context, args),
        Command::Close(args) => close::run(context, args),
        Command::Reopen(args) => reopen::run(context, args),
        Command::Agenda(args) => agenda::run(context, args),
        Command::Explain(args) => explain::run(context, args),
        Command::Report(args) => report::run(context, args),
        Command::Simulate(args) => simulate::run(context, args),
        Command::Print(args) => print::run(context, args),
        Command::Check(args) => check::run(context, args),
        Command::Audit(args) => audit::run(context, args),
        Command::Log(args) => log::run(context, args),
        Command::Receipt(args) => receipt::run(context, args),
        Command::Sync(args) => sync::run(context, args),
        Command::Policy(args) => policy::run(context, args),
        Command::Services(args) => services::run(context, args),
        Command::Date(args) => date::run(context, args),
        Command::Completions(args) => completions::run(context, args),
        Command::Man(args) => man::run(context, args),
        Command::Sitting(typed) => sitting::run(context, typed),
        Command::Topic(topic) => topics::print(context, *topic),
    }
}
