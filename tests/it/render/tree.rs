//! A page as a tree: lenient as a browser, and nothing of it lost.

use bmf::render::paper::tree;
use insta::assert_snapshot;

#[test]
fn tags_stand_within_tags() {
    assert_snapshot!(tree("a<p class=\"say x\">b <bdi dir=\"ltr\">c</bdi></p>d"), @"");
    assert_snapshot!(tree("<td colspan=\"2\" id=\"y\"></td><td colspan=\"0\"><td colspan=\"x\">"), @"");
    assert_snapshot!(tree("<svg class=\"qr\"><path d=\"M0 0\"/></svg><br>"), @"");
}

#[test]
fn what_is_not_well_formed_is_read_all_the_same() {
    assert_snapshot!(tree("<p>a<span>b</p>c</b><"), @"");
    assert_snapshot!(tree("<!-- no --><P>a"), @"");
    assert_snapshot!(tree("a &lt;b&gt; &amp;lt; &#39;&quot;"), @"");
}
