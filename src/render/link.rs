//! Links that open a message, ready to be sent, in the program that sends it.

use crate::domain::message::Way;
use crate::domain::phone::Phone;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but what RFC 3986 leaves unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Returns the link that opens a message to this number; nothing where the way needs a number and there is none.
///
/// Electronic mail is opened without an address, with `subject` as its subject.
pub fn link(way: Way, phone: Option<&Phone>, subject: &str, text: &str) -> Option<String> {
    let body = encoded(text);
    Some(match way {
        Way::Whatsapp => {
            let number = phone?.to_string();
            // WhatsApp wants the number without its plus sign.
            format!(
                "https://wa.me/{}?text={body}",
                number.trim_start_matches('+')
            )
        }
        Way::Sms => format!("sms:{}?body={body}", phone?),
        Way::Mail => {
            // Lines of mail end so (RFC 6068).
            let body = body.replace("%0A", "%0D%0A");
            format!("mailto:?subject={}&body={body}", encoded(subject))
        }
    })
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}
