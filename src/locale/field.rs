//! What a field of a request holds, in words.

use crate::domain::case::Header;
use crate::domain::field::{Common, Field};
use crate::locale::Locale;

impl Locale<'_> {
    /// Returns what a field of this header holds, as people read it; `raw` is its value as files hold it.
    #[must_use]
    pub fn held(&self, field: &Field, raw: &str, header: &Header) -> String {
        let applicant = &header.applicant;
        let common = match field {
            Field::Common(common) => common,
            Field::Answer(key) => return self.answer(header.service.as_deref(), key, raw),
        };
        match common {
            Common::Origin => self.origin(header.origin),
            Common::Channel => self.channel(header.channel),
            Common::Service => self.service(raw),
            Common::Segment => self.segment(raw),
            Common::Amount => header
                .amount
                .map_or_else(String::new, |money| self.money(money)),
            Common::Income => applicant
                .income
                .map_or_else(String::new, |money| self.money(money)),
            Common::Birth => applicant
                .birth
                .map_or_else(String::new, |date| self.written(date)),
            Common::BeneficiaryBirth => {
                let birth = header.beneficiary.birth;
                birth.map_or_else(String::new, |date| self.written(date))
            }
            Common::Phone => {
                let phone = applicant.phone.as_ref();
                phone.map_or_else(String::new, |phone| self.ltr(&phone.national()))
            }
            Common::Language => applicant
                .language
                .map_or_else(String::new, |language| self.language(language)),
            Common::Iban => applicant
                .iban
                .map_or_else(String::new, |iban| self.ltr(&iban.spaced())),
            Common::Relation => {
                let staff = applicant.relation.as_ref();
                staff.map_or_else(String::new, |staff| self.staff(staff))
            }
            Common::NationalId
            | Common::Paper
            | Common::About
            | Common::BeneficiaryId
            | Common::Quantity
            | Common::Household => self.ltr(raw),
            Common::Summary
            | Common::Name
            | Common::Address
            | Common::BeneficiaryName
            | Common::BeneficiaryRelation => self.free(raw),
        }
    }
}
