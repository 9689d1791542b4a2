//! Few long ones: what people do with bmf over weeks, told in commands.

mod batch;
mod dispute;
mod laptops;
mod request;
mod voices;
