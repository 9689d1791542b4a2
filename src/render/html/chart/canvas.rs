//! The sheet on which a chart is drawn: places are counted from the side on which reading begins.

use crate::domain::office::Lang;
use crate::render::html::element::Element;
use rust_decimal::Decimal;

/// How wide every chart is, in its own units; a unit is about a pixel.
pub(super) const WIDTH: u32 = 420;

/// The height of a line of text.
pub(super) const LINE: u32 = 18;

/// A chart that is being drawn.
pub(super) struct Canvas {
    lang: Lang,
    height: u32,
    drawn: Vec<Element>,
}

/// Where a text stands to its place.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    /// It begins there.
    Start,
    /// It has its middle there.
    Middle,
    /// It ends there.
    End,
}

impl Canvas {
    pub(super) fn new(lang: Lang) -> Self {
        Self {
            lang,
            height: 0,
            drawn: Vec::new(),
        }
    }

    /// Draws a bar from a place, upright on `top` and so wide and high.
    pub(super) fn bar(&mut self, place: Decimal, top: Decimal, width: Decimal, height: Decimal) {
        let left = match self.lang {
            Lang::En => place,
            Lang::Ar => Decimal::from(WIDTH) - place - width,
        };
        let bar = Element::new("rect")
            .with("x", number(left))
            .with("y", number(top))
            .with("width", number(width))
            .with("height", number(height));
        self.drawn.push(bar);
        self.reach(top + height);
    }

    /// Draws a line across, on which columns stand.
    pub(super) fn base(&mut self, height: u32) {
        let line = Element::new("line")
            .with("x1", "0")
            .with("y1", height)
            .with("x2", WIDTH)
            .with("y2", height);
        self.drawn.push(line);
    }

    /// Writes a text whose baseline is at a height.
    pub(super) fn text(&mut self, place: Decimal, baseline: u32, anchor: Anchor, text: &str) {
        let left = match self.lang {
            Lang::En => place,
            Lang::Ar => Decimal::from(WIDTH) - place,
        };
        // The direction is inherited, so that in Arabic a text starts at its right.
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let written = Element::new("text")
            .with("x", number(left))
            .with("y", baseline)
            .with("text-anchor", anchor)
            .text(text);
        self.drawn.push(written);
        self.reach(Decimal::from(baseline + 6));
    }

    fn reach(&mut self, bottom: Decimal) {
        let bottom = u32::try_from(bottom.ceil()).unwrap_or(self.height);
        self.height = self.height.max(bottom);
    }

    /// Returns the drawing, named and described for whoever does not see it.
    pub(super) fn finish(self, id: &str, title: &str, description: &str) -> Element {
        let (title_id, description_id) = (format!("{id}-title"), format!("{id}-description"));
        Element::new("svg")
            .with("role", "img")
            .with("aria-labelledby", format!("{title_id} {description_id}"))
            .with("viewBox", format!("0 0 {WIDTH} {}", self.height))
            .child(Element::new("title").with("id", title_id).text(title))
            .child(
                Element::new("desc")
                    .with("id", description_id)
                    .text(description),
            )
            .children(self.drawn)
    }
}

/// A length to a hundredth of a unit.
fn number(number: Decimal) -> Decimal {
    number.round_dp(2).normalize()
}
