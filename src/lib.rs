#![doc = include_str!("ARCHITECTURE.md")]

// In reading order: what is true, how it is told, how it is kept, and the shell around it.

pub mod domain;

pub mod audit;

pub mod report;

pub mod locale;

pub mod render;

pub mod demo;

pub mod register;

pub mod git;

pub mod office;

pub mod cli;
