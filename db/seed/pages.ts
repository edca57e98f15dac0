import type { PageSlug } from '../schema/pages.values';

export const pages: { slug: PageSlug; locale: 'zh-CN' | 'en'; title: string; body: string }[] = [
  {
    slug: 'about',
    locale: 'zh-CN',
    title: '关于梧桐邻里',
    body: `
<p>“梧桐邻里”是梧桐街道和青枫里、莲溪、康宁河三个社区的门户。身边发生了什么、接下来要做什么、您可以怎样一起做，都写在这里。</p>
<p><strong>这是一份演示。</strong>街道、社区、人名、店名和事情都是虚构的，号码也打不通。它用来展示邻里（Linli）这套软件能做什么。</p>
<h2>谁在办</h2>
<p>主办：梧桐街道办事处（演示）。承办：街道宣传办和三个社区居委会。社区居委会是居民自己的组织，本门户不是政府网站。</p>
<p>每篇文字由经办人核对事实后发布，谁写的、谁发的、什么时候改过，都留有记录。登错了，我们改，并写明改了什么；撤下的，写明为什么。</p>
<h2>用来做什么</h2>
<ul>
<li>说事：播报、通知、办实事的进展，好的坏的都登。</li>
<li>记人：身边好人和他们的故事，本人同意了才登。</li>
<li>请人来：道德讲堂、志愿活动、节日里的聚会。</li>
<li>公示：名单和期限写清楚，怎样提异议也写清楚。</li>
</ul>
<h2>怎样参加</h2>
<ol>
<li>推荐好人、报名活动、对公示有话说：请到社区服务大厅，或打下面的电话。</li>
<li>看到错字、错数、打不开的页面：<a href="/site-errors/new">告诉我们</a>，答复写在您的回执页上。</li>
</ol>
<p>不会用电脑也不要紧。上面每一件事，都可以到社区服务大厅当面办。</p>
<h2>急事不要写在这里</h2>
<p>遇到火情、受伤、违法的事，请直接报警或呼救。这里不是报警和信访的渠道，留言不会有人整夜守着。</p>
<h2>联系我们</h2>
<ul>
<li>青枫里社区服务大厅：梧桐路 88 号，周一至周六 8:30–17:30，0000-5550101（演示号码）</li>
<li>莲溪社区服务大厅：莲溪路 36 号，周一至周六 8:30–17:30，0000-5550102（演示号码）</li>
<li>康宁河社区服务大厅：康宁河路 15 号，周一至周日 8:30–17:30，0000-5550103（演示号码）</li>
</ul>
`,
  },
  {
    slug: 'about',
    locale: 'en',
    title: 'About Wutong Neighbours',
    body: `
<p>“Wutong Neighbours” (梧桐邻里) is the portal of Wutong Sub-district and its three communities, Qingfengli, Lianxi and Kangninghe. What is happening around us, what comes next and how you can take part is written here.</p>
<p><strong>This is a demonstration.</strong> The sub-district, the communities, the names of people and shops and the events are invented, and the numbers cannot be called. It shows what the software Linli can do.</p>
<h2>Who runs it</h2>
<p>Published by: Wutong Sub-district Office (demonstration). Run by: the sub-district’s publicity office and the three residents’ committees. A residents’ committee is the residents’ own body, and this portal is not a government website.</p>
<p>Whoever writes a text checks its facts before publishing it; who wrote, who published and when it was changed is on record. If something was wrong we correct it and say what we changed; what we take down says why.</p>
<h2>What it is for</h2>
<ul>
<li>To tell: news, notices and the progress of what we promised, the good and the bad.</li>
<li>To remember people: good neighbours and their stories, published only when they agree.</li>
<li>To invite: moral lectures, volunteering, gatherings at festivals.</li>
<li>To give public notice: lists with their dates, and how to object.</li>
</ul>
<h2>How to take part</h2>
<ol>
<li>To recommend a good person, sign up for an activity or speak up about a public notice, come to a community service hall or call the numbers below.</li>
<li>A misprint, a wrong figure, a page that does not open: <a href="/en/site-errors/new">tell us</a>. The answer stands on the page of your receipt.</li>
</ol>
<p>If you do not use a computer, that is fine. Each of these things can be done in person at a community service hall.</p>
<h2>Not for emergencies</h2>
<p>In case of fire, injury or crime, please call the emergency services or the police. This is not a channel for police reports or formal petitions, and nobody watches the messages through the night.</p>
<h2>Contact</h2>
<ul>
<li>Qingfengli service hall: 88 Wutong Road, Monday to Saturday 8:30–17:30, 0000-5550101 (demonstration number)</li>
<li>Lianxi service hall: 36 Lianxi Road, Monday to Saturday 8:30–17:30, 0000-5550102 (demonstration number)</li>
<li>Kangninghe service hall: 15 Kangninghe Road, every day 8:30–17:30, 0000-5550103 (demonstration number)</li>
</ul>
`,
  },
  {
    slug: 'privacy',
    locale: 'zh-CN',
    title: '个人信息保护说明',
    body: `
<p>只看不登录，您不用留下任何个人信息。要参加、要留言，才需要一点点，用在哪里、留多久、谁看得到，都列在下面。本说明依照《中华人民共和国个人信息保护法》第十七条和《网络数据安全管理条例》第二十一条写成。</p>
<h2>谁在处理</h2>
<p>梧桐街道办事处（演示），地址：梧桐路 88 号社区服务大厅转街道宣传办，周一至周六 8:30–17:30，0000-5550101（演示号码）。</p>
<h2>处理什么，为了什么，留多久，谁看得到</h2>
<h3>账号</h3>
<ul>
<li>信息：姓名，手机号码或电子邮箱，密码。密码只以 argon2id 散列值保存，我们自己也看不到原文。</li>
<li>为了：认出您，让您参加、查看和更改自己的事，有结果时告诉您。</li>
<li>依据：您的同意。不同意，仍可看全部公开的内容，也可以到服务大厅当面办。</li>
<li>留多久：到您注销账号为止。</li>
<li>谁看得到：您自己；因您办的事而需要联系您的工作人员。</li>
</ul>
<h3>网站纠错</h3>
<ul>
<li>信息：您写下的文字；您愿意留的联系方式，可以不留。</li>
<li>为了：改正错误，答复您。</li>
<li>依据：您的同意。</li>
<li>留多久：联系方式在答复 30 天后自动销毁；您写下的文字留作改正的依据。</li>
<li>谁看得到：处理这条纠错的工作人员。</li>
</ul>
<h3>浏览器里的两个小文本（Cookie）</h3>
<ul>
<li>登录会话：只在您登录以后才有，用来记住是您，最长 14 天。退出登录即删除。</li>
<li>大字版偏好：名为 <strong>linli-view</strong>，只记“标准”或“大字”，不认人，保留一年。清除浏览器记录就没有了。</li>
<li>除此之外没有别的。两个都只由本门户读取。</li>
</ul>
<h3>防止有人猜密码</h3>
<ul>
<li>信息：登录、注册、使用链接、纠错等尝试的次数，按网络地址或账号的加密散列（带密钥）计数，不保存原文。</li>
<li>为了：挡住反复试密码的人，保护所有账号。</li>
<li>依据：网络安全法律规定的安全保护义务。</li>
<li>留多久：最多24小时。</li>
<li>谁看得到：只由程序计数，没有给人看的页面。</li>
</ul>
<h2>怎样保管</h2>
<ul>
<li>您的联系方式等内容用您一个人专用的密钥加密。账号注销时销毁这把密钥，内容就再也解不开。</li>
<li>工作人员每看一次完整的联系方式，系统记一次：谁、什么时候、看了哪一项。记录里不写您的信息本身。</li>
<li>数据只存放在运行本门户的服务器上，服务器在中国境内，不向境外提供。</li>
<li>不提供给第三方，不出售，不用于广告。页面里没有第三方的统计和追踪，也没有境外的脚本、字体、地图。</li>
</ul>
<h2>您的权利</h2>
<p>登录后在“我的”里可以自己办：</p>
<ul>
<li>查看我们有您的哪些信息；</li>
<li>更正写错的地方；</li>
<li>把自己的信息存成文件带走；</li>
<li>注销账号，删除信息，也就收回了同意。</li>
</ul>
<p>办不了、不会办的，带上能说明身份的证件到任一社区服务大厅，我们和您一起办。不能照办的，会书面说明理由。收回同意不影响此前已经做完的事。</p>
<h2>未满14岁的孩子</h2>
<p>未满14周岁的，请由父母或其他监护人同意，并陪着一起填写。没有监护人同意而收到的信息，我们一经发现即删除。监护人可以代孩子行使上面的全部权利。</p>
<h2>不满意，找谁</h2>
<p>先告诉我们：到服务大厅，或者写在<a href="/site-errors/new">网站纠错</a>里，我们查清后答复您。对答复仍不满意的，可以向当地网信部门投诉，也可以依法向人民法院起诉。</p>
<h2>说明有变</h2>
<p>用途或范围有变，会在这里更新。本版自2026年11月1日起施行。</p>
`,
  },
  {
    slug: 'privacy',
    locale: 'en',
    title: 'Personal information notice',
    body: `
<p>If you only read and do not sign in, you leave no personal information with us. Taking part or writing to us needs a little. What it is used for, how long it is kept and who can see it is listed here. This notice follows article 17 of the Personal Information Protection Law of the People’s Republic of China and article 21 of the Regulations on Network Data Security Management. The Chinese text prevails.</p>
<h2>Who handles it</h2>
<p>Wutong Sub-district Office (demonstration), c/o the publicity office at the community service hall, 88 Wutong Road, Monday to Saturday 8:30–17:30, 0000-5550101 (demonstration number).</p>
<h2>What, why, how long, and who can see it</h2>
<h3>Account</h3>
<ul>
<li>Information: your name, your mobile number or e-mail address, your password. The password is stored only as an argon2id hash; even we cannot see it.</li>
<li>Why: to know you, to let you take part and to see and change your own matters, and to tell you when there is a result.</li>
<li>Legal ground: your consent. Without it you can still read everything public, and do things in person at a service hall.</li>
<li>How long: until you delete your account.</li>
<li>Who can see it: you, and the members of staff who need to reach you about your matter.</li>
</ul>
<h3>Reporting an error on this site</h3>
<ul>
<li>Information: the text you write, and a way to reach you if you choose to give one.</li>
<li>Why: to correct the error and to answer you.</li>
<li>Legal ground: your consent.</li>
<li>How long: the contact is destroyed 30 days after the answer; your words are kept as the ground of the correction.</li>
<li>Who can see it: the staff who deal with the report.</li>
</ul>
<h3>Two cookies in your browser</h3>
<ul>
<li>Session: present only after you sign in, to remember that it is you. It lasts 14 days at most; signing out deletes it.</li>
<li>Reading view: named <strong>linli-view</strong>, it says only “standard” or “large print” and does not identify you. It is kept for a year, and is gone when you clear your browser.</li>
<li>There are no others. Both are read by this portal alone.</li>
</ul>
<h3>Against password guessing</h3>
<ul>
<li>Information: the number of attempts to sign in, register, use a link or report a mistake, counted by a keyed hash of the network address or the account. Neither is stored as it is.</li>
<li>Why: to stop people who try password after password, and so protect every account.</li>
<li>Legal ground: the security duties laid down by the law on cybersecurity.</li>
<li>How long: 24 hours at most.</li>
<li>Who can see it: only the program counts; there is no page that shows it.</li>
</ul>
<h2>How we keep it</h2>
<ul>
<li>Your contact details and the like are encrypted with a key that is yours alone. When the account is deleted the key is destroyed, and the content can never be read again.</li>
<li>Every time a member of staff looks at a whole contact, the system records it: who, when and which item. The record does not contain your information itself.</li>
<li>The data stay on the server that runs this portal. It stands in China, and nothing is sent abroad.</li>
<li>Nothing is given to third parties, sold or used for advertising. The pages hold no third-party analytics or trackers, and no scripts, fonts or maps from abroad.</li>
</ul>
<h2>Your rights</h2>
<p>Sign in and open “Mine” (我的). There you can:</p>
<ul>
<li>see what information we have about you;</li>
<li>correct what is wrong;</li>
<li>take your information away as a file;</li>
<li>delete your account and your information, which also withdraws your consent.</li>
</ul>
<p>If you cannot do this yourself, bring a document that shows who you are to any community service hall and we do it with you. If we cannot do what you ask, we give the reasons in writing. Withdrawing consent does not affect what was done before.</p>
<h2>Children under 14</h2>
<p>If you are under 14, a parent or another guardian must agree and fill in the form together with you. Information received without a guardian’s consent is deleted as soon as we notice. A guardian may exercise all the rights above for the child.</p>
<h2>How to complain</h2>
<p>Tell us first: at a service hall, or by <a href="/en/site-errors/new">reporting an error</a>. We look into it and answer you. If the answer does not satisfy you, you may complain to the local cyberspace administration, or bring the matter before a court as the law provides.</p>
<h2>Changes</h2>
<p>If a purpose or the scope changes, we update this page, and where your consent is needed we ask for it again. This version applies from 1 January 2026.</p>
`,
  },
  {
    slug: 'accessibility',
    locale: 'zh-CN',
    title: '无障碍声明',
    body: `
<p>这里的每一页，希望老人、看不清的人、不用鼠标的人，都能自己读完、自己办完。我们以《网页内容无障碍指南》（WCAG）2.2 AA级为目标，并参照国内适老化的要求来做。</p>
<h2>已经做到的</h2>
<ul>
<li>大字版：正文24像素起，按钮更大，颜色对比更强。打开一次，下次还是大字。</li>
<li>朗读：文章页可以读出来，声音由您的浏览器提供。</li>
<li>键盘：只用键盘可以走遍全站，走到哪里看得见；页首有“跳到正文”。</li>
<li>读屏：标题、列表、表格、表单各有名称；填错了，会说清哪一栏、怎样改。</li>
<li>图片：都有文字说明。颜色从不单独表示意思。</li>
<li>放大：放到200%，或者用320像素宽的小屏幕，不用左右拖动就能读。</li>
<li>没有脚本也能用：关掉 JavaScript，照样能读，也能填表、提交。</li>
<li>打印：只印正文，省墨，方便贴在楼道里。</li>
<li>没有弹窗、滚动字幕和会闪的东西，没有看图认字的验证码。</li>
</ul>
<h2>我们知道还不够的</h2>
<ul>
<li>朗读要靠设备里的中文语音，个别旧手机上没有。</li>
<li>新闻和通知只有中文，没有手语视频，也还没有易读版。</li>
<li>我们自己检查过，还没有请第三方评测。</li>
</ul>
<h2>用着不方便，请告诉我们</h2>
<p>在<a href="/site-errors/new">网站纠错</a>里写一句：哪一页、用的什么设备、卡在哪里。不用留姓名。留了联系方式的，我们会答复。也可以到任一社区服务大厅，请工作人员替您写，或者把要办的事直接办掉。</p>
<p>本声明最近一次检查：2026年11月。</p>
`,
  },
  {
    slug: 'accessibility',
    locale: 'en',
    title: 'Accessibility statement',
    body: `
<p>Older people, people who do not see well and people who do not use a mouse should be able to read every page here, and finish what they came for, by themselves. We aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, and also follow the Chinese requirements for older users.</p>
<h2>What is done</h2>
<ul>
<li>Large print (大字版): text of 24 pixels and more, larger buttons, stronger contrast. Turn it on once and it stays on.</li>
<li>Read aloud: articles can be read to you, with a voice supplied by your browser.</li>
<li>Keyboard: the whole site works with the keyboard alone, and you can always see where you are. Each page begins with “skip to content”.</li>
<li>Screen readers: headings, lists, tables and forms have names. If a field is wrong, we say which one and how to put it right.</li>
<li>Pictures: all have a description. Colour is never the only sign.</li>
<li>Zoom: at 200 %, or on a screen 320 pixels wide, you can read without scrolling sideways.</li>
<li>Without scripts: with JavaScript switched off you can still read, fill in forms and send them.</li>
<li>Print: only the text is printed, sparing of ink, ready for the stairwell.</li>
<li>No pop-ups, no moving text, nothing that flashes, and no picture puzzles to prove you are human.</li>
</ul>
<h2>Where it falls short, as far as we know</h2>
<ul>
<li>Reading aloud depends on a Chinese voice on your device; some old phones have none.</li>
<li>News and notices are in Chinese only. There are no sign-language videos and no easy-to-read version yet.</li>
<li>We have checked the site ourselves; no third party has assessed it.</li>
</ul>
<h2>Tell us when something is in your way</h2>
<p>Write a line in <a href="/en/site-errors/new">report an error</a>: which page, which device, where you got stuck. You need not give your name. If you leave a way to reach you, we answer. Or come to any community service hall: the staff will write it down for you, or settle your matter on the spot.</p>
<p>This statement was last checked in November 2026.</p>
`,
  },
];
