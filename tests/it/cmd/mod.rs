//! Each command through the whole program, one file a command.

mod doctor;
