//! Lengths of the months from 1343 to 1419 AH, as the calendar was published in the Kingdom.
//!
//! Facts, not a computation: the calendar of those years followed no rule that can be recomputed. They come from
//! archived issues of the Umm al-Qura newspaper and the comparison calendars of King Abdulaziz City for Science and
//! Technology, as gathered in the PyPI package `hijridate` 2.6, which agrees with the library that serves the later years
//! on every month of 1420 to 1450. Eight months stand in that record with 28 or 31 days, and so they do here.

/// The first year here.
pub(super) const FIRST_YEAR: i32 = 1343;

/// 1 Muharram 1343 AH, 1 August 1924, counted in days from 1 January of the year 1, which is day 1.
pub(super) const FIRST_DAY: i32 = 702_574;

/// Returns the length of each month in days, from Muharram 1343 to Dhu al-Hijja 1419.
pub(super) fn month_lengths() -> impl Iterator<Item = i32> {
    YEARS.into_iter().flat_map(|year| {
        (0..12)
            .rev()
            .map(move |place| 28 + (year >> (4 * place) & 0xF) as i32)
    })
}

/// One number a year, from 1343; one hexadecimal digit a month, Muharram first: the days past 28.
#[rustfmt::skip]
const YEARS: [u64; 77] = [
    0x212212_220222, 0x112121_212121, // 1343–1344
    0x212131_202212, 0x112212_211221, 0x112212_212211, 0x212121_221130, 0x212121_222032, // 1345–1349
    0x121211_212212, 0x212121_112212, 0x212121_212121, 0x212212_122112, 0x121212_212121, // 1350–1354
    0x212121_212212, 0x112121_221121, 0x212121_212122, 0x221211_211221, 0x222121_121121, // 1355–1359
    0x212121_212122, 0x212121_212121, 0x212121_212121, 0x212121_212122, 0x212121_202221, // 1360–1364
    0x212121_212122, 0x212121_212121, 0x212121_212121, 0x212121_212122, 0x212121_221221, // 1365–1369
    0x212121_212121, 0x212112_121222, 0x121212_112122, 0x121212_121212, 0x212121_221122, // 1370–1374
    0x212121_211221, 0x121122_212121, 0x211212_122122, 0x212121_212121, 0x121212_121212, // 1375–1379
    0x212121_212121, 0x212212_112121, 0x212212_211212, 0x121221_212121, 0x212121_212121, // 1380–1384
    0x212211_212221, 0x221121_212122, 0x112121_212122, 0x122121_212121, 0x212121_212122, // 1385–1389
    0x212121_221211, 0x212121_212122, 0x112121_212122, 0x212111_212122, 0x212121_211221, // 1390–1394
    0x212212_112121, 0x212221_211212, 0x121221_212121, 0x212121_221212, 0x121212_121221, // 1395–1399
    0x221211_212122, 0x121212_112121, 0x222121_211212, 0x122212_121121, 0x122122_212112, // 1400–1404
    0x112212_212121, 0x212121_212212, 0x121212_121212, 0x212121_211212, 0x212212_121121, // 1405–1409
    0x212221_212112, 0x121221_221211, 0x211221_222121, 0x121122_122122, 0x112112_122212, // 1410–1414
    0x121211_212212, 0x212121_211212, 0x212122_121211, 0x212122_212121, 0x121212_212212, // 1415–1419
];
