//! What a whole request pushes from reception to closing, step by step, and by a desk that unites with another.

use crate::gate::{arriving, tip};
use crate::support::register::TestRegister;
use crate::support::road::ROAD;

#[test]
fn each_step_of_the_road_is_admitted_as_it_is_taken() {
    let mut register = TestRegister::new();
    for step in ROAD {
        let old = tip(&register);
        register = register.at(step.at).by(step.by).does(step.words());
        assert_eq!(
            arriving(&register, &old, step.at),
            "admitted",
            "{}",
            step.verb
        );
    }
}
