//! A page as a tree: lenient as a browser, and nothing of it lost.

use bmf::render::paper::tree;
use insta::assert_snapshot;

#[test]
fn tags_stand_within_tags() {
    assert_snapshot!(tree("a<p class=\"say x\">b <bdi dir=\"ltr\">c</bdi></p>d"), @r#"["a",{"tag":"p","class":["say","x"],"body":["b ",{"tag":"bdi","class":[],"dir":"ltr","body":["c"]}]},"d"]"#);
    assert_snapshot!(tree("<td colspan=\"2\" id=\"y\"></td><td colspan=\"0\"><td colspan=\"x\">"), @r#"[{"tag":"td","class":[],"colspan":2,"body":[]},{"tag":"td","class":[],"body":[{"tag":"td","class":[],"body":[]}]}]"#);
    assert_snapshot!(tree("<svg class=\"qr\"><path d=\"M0 0\"/></svg><br>"), @r#"[{"tag":"svg","class":[],"source":"<svg class=\"qr\"><path d=\"M0 0\"/></svg>","body":[]},{"tag":"br","class":[],"body":[]}]"#);
}

#[test]
fn what_is_not_well_formed_is_read_all_the_same() {
    assert_snapshot!(tree("<p>a<span>b</p>c</b><"), @r#"[{"tag":"p","class":[],"body":["a",{"tag":"span","class":[],"body":["b"]}]},"c"]"#);
    assert_snapshot!(tree("<!-- no --><P>a"), @r#"[{"tag":"p","class":[],"body":["a"]}]"#);
    assert_snapshot!(tree("a &lt;b&gt; &amp;lt; &#39;&quot;"), @r#"["a <b> &lt; '\""]"#);
}
