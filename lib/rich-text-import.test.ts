import { describe, expect, test } from 'vitest';
import { cleanRichText } from './rich-text';
import { importRichText } from './rich-text-import';

const imported = (html: string) => cleanRichText(importRichText(html, { picture: '〔图〕' }));

const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:等线;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoTitle align=center style='text-align:center'><span lang=EN-US style='mso-fareast-font-family:等线'>“七一”</span><span>活动通知<o:p></o:p></span></p>
<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><b style='mso-bidi-font-weight:normal'>时间：</b><span lang=EN-US>9<span style='mso-spacerun:yes'>&nbsp; </span></span>点<span
style='font-weight:bold'>整</span>，<i>勿迟到</i>&nbsp;。<o:p></o:p></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<h2 style='mso-pagination:widow-orphan'>要带的<span lang=EN-US><o:p></o:p></span></h2>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>毛巾<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:42.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>湿的<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>水杯<o:p></o:p></p>
<p class=MsoNormal>步骤<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>下楼</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>集合</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=200 colspan=2 valign=top style='width:150pt'><p class=MsoNormal>楼栋<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>一号楼</p></td><td><p class=MsoNormal>二号楼</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/Users/a/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=300 src="file:///C:/Users/a/clip_image001.png" v:shapes="p1"><![endif]></p>
<p class=MsoNormal>见<a href="https://example.cn/a?b=1&amp;c=2" style='color:#0563C1'><span>网页</span></a>。</p>
<!--EndFragment--></body></html>`;

const weChat = `<section data-role="outer" label="powered by 135editor.com" style="font-size:16px;"><section style="text-align:center;"><section style="display:inline-block;"><span style="color:rgb(165,38,29);font-size:20px;"><strong>邻里節</strong></span></section></section>
<section style="line-height:2em;"><span style="font-size: 15px;">周六上午，</span><span style="font-size: 15px;font-weight: 700;">广场</span><span style="font-size: 15px;">见！</span><br></section>
<p style="text-align: center;"><img class="rich_pages wxw-img" data-galleryid="" data-ratio="0.66" data-src="https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg" data-type="jpeg" data-w="1080"></p>
<section><section><section></section></section></section><p><br></p>
<ul class="list-paddingleft-1"><li><p><span>自带水杯</span></p></li><li><section>穿平底鞋</section></li></ul>
<blockquote><p>邻居好，赛金宝。</p></blockquote><section>\u200b</section>
<mp-common-profile data-nickname="某号"></mp-common-profile><script>steal()</script><p onclick="steal()"><a href="javascript:steal()">点我</a></p></section>`;

describe('importRichText', () => {
  test('What is pasted from Word keeps headings, emphasis, lists, tables and links, and nothing else', () => {
    expect(imported(word)).toBe(
      '<h2>“七一”活动通知</h2>' +
        '<p><strong>时间：</strong>9 点<strong>整</strong>，<em>勿迟到</em> 。</p>' +
        '<h2>要带的</h2>' +
        '<ul><li>毛巾<ul><li>湿的</li></ul></li><li>水杯</li></ul>' +
        '<p>步骤</p><ol><li>下楼</li><li>集合</li></ol>' +
        '<table><tbody><tr><td colspan="2"><p>楼栋</p></td></tr><tr><td><p>一号楼</p></td><td><p>二号楼</p></td></tr></tbody></table>' +
        '<p>〔图〕</p>' +
        '<p>见<a href="https://example.cn/a?b=1&amp;c=2">网页</a>。</p>',
    );
  });

  test('What is pasted from WeChat keeps its words; pictures of other places become a sentence', () => {
    expect(imported(weChat)).toBe(
      '<p><strong>邻里節</strong></p><p>周六上午，<strong>广场</strong>见！</p><p>〔图〕</p>' +
        '<ul><li>自带水杯</li><li>穿平底鞋</li></ul><blockquote><p>邻居好，赛金宝。</p></blockquote><p>点我</p>',
    );
  });

  test('A stored picture stays, with its description and caption', () => {
    const figure = `<figure><img src="/media/${'a'.repeat(40)}-960.webp" alt="木书架" width="90" height="60" /><figcaption>新书架</figcaption></figure>`;
    expect(imported(figure)).toBe(figure);
  });

  test('A long paste takes little time', () => {
    const long = word.repeat(60);
    const started = process.cpuUsage();
    imported(long);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });

  test.each(['<p>'.repeat(5_000), '<span style="'.repeat(5_000), '<!--'.repeat(5_000), "<p mso-list:'".repeat(3_000)])(
    'Broken markup %# ends soon',
    (html) => {
      const started = process.cpuUsage();
      imported(html);
      expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
    },
  );
});
