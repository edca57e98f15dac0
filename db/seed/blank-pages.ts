import type { PageSlug } from '../schema/pages.values';

/** What an empty portal says of itself until the office adapts it: only what is true of every portal of this kind. */
export const blankPages: { slug: PageSlug; locale: 'zh-CN' | 'en'; title: string; body: string }[] = [
  {
    slug: 'about',
    locale: 'zh-CN',
    title: '关于',
    body: `<p>这里登身边的消息、通知和办事的进展，也写着各社区的地址、电话和办公时间。</p>
<h2>谁在办</h2>
<p>主办、承办单位和联系方式写在每一页的下方。</p>
<h2>说说哪里不对</h2>
<p>看到错字、错数、打不开的页面，请在<a href="/site-errors/new">网站纠错</a>里写一句，不用留姓名。</p>
<h2>急事不要写在这里</h2>
<p>遇到火情、受伤、违法的事，请直接报警或呼救。这里没有人整夜守着。</p>`,
  },
  {
    slug: 'about',
    locale: 'en',
    title: 'About',
    body: `<p>News, notices and the progress of what was promised stand here, with address, telephone and office hours of each community.</p>
<h2>Who runs it</h2>
<p>Who publishes and runs this portal, and how to reach them, stands at the foot of every page.</p>
<h2>Something is wrong</h2>
<p>A misprint, a wrong figure, a page that does not open: write a line in <a href="/en/site-errors/new">report an error</a>. You need not give your name.</p>
<h2>Not for emergencies</h2>
<p>In case of fire, injury or crime, please call the emergency services. Nobody watches this portal through the night.</p>`,
  },
  {
    slug: 'privacy',
    locale: 'zh-CN',
    title: '个人信息处理说明',
    body: `<p>看新闻不需要留下任何个人信息。只有注册账号，或者纠错时愿意留联系方式，我们才会存您的信息。</p>
<h2>存什么，为什么</h2>
<ul>
<li>注册账号：姓名，手机号或邮箱，用来登录。密码只存不可还原的摘要。</li>
<li>网站纠错：您愿意留的联系方式，用来答复您。</li>
</ul>
<h2>怎样保管</h2>
<p>姓名和联系方式加密保存，每人一把钥匙。工作人员每次查看都有记录。我们不发短信，不用第三方统计，不把信息交给别人。</p>
<h2>您的权利</h2>
<p>登录后在<a href="/me">我的</a>里，可以查看、更正、下载自己的信息，也可以注销账号：信息立即销毁，同意随之撤回。自己办不了的，可以带身份证件到社区办公室，请工作人员代办。</p>
<h2>未满 14 周岁</h2>
<p>请由父母或其他监护人同意，并和您一起办理。</p>
<h2>联系我们</h2>
<p>负责的单位和联系方式写在每一页的下方。对处理不满意的，可以向网信部门投诉。</p>`,
  },
  {
    slug: 'privacy',
    locale: 'en',
    title: 'Notice on personal data',
    body: `<p>Reading leaves no personal data behind. We hold data of you only when you register an account, or leave a way to reach you with the report of an error.</p>
<h2>What we hold, and why</h2>
<ul>
<li>An account: your name, and a mobile number or an e-mail address for signing in. Of the password only a digest is kept, from which it cannot be read.</li>
<li>Reports of errors: the contact that you choose to leave, so that we can answer.</li>
</ul>
<h2>How it is kept</h2>
<p>Names and contacts are encrypted, each person’s with a key of its own. Every look by staff is recorded. We send no text messages, use no statistics of others, and pass nothing on.</p>
<h2>Your rights</h2>
<p>Under <a href="/en/me">My account</a> you see, correct and download what is held of you, and delete the account: your data is destroyed at once and your consent withdrawn. If you cannot do this yourself, come to a community office with your papers.</p>
<h2>Under 14</h2>
<p>A parent or another guardian must agree, and register together with you.</p>
<h2>Contact</h2>
<p>Who is responsible, and how to reach them, stands at the foot of every page. You may also complain to the cyberspace administration.</p>`,
  },
  {
    slug: 'accessibility',
    locale: 'zh-CN',
    title: '无障碍声明',
    body: `<p>这里的每一页，希望老人、看不清的人、不用鼠标的人，都能自己读完、自己办完。我们以《网页内容无障碍指南》（WCAG）2.2 AA 级为目标。</p>
<ul>
<li>大字版：每一页最上面可以打开，下次还是大字。</li>
<li>朗读：声音由您的浏览器提供，个别旧设备上没有。</li>
<li>键盘、读屏、放大到 200%、关掉脚本，都能用。</li>
</ul>
<h2>用着不方便，请告诉我们</h2>
<p>在<a href="/site-errors/new">网站纠错</a>里写一句：哪一页、用的什么设备、卡在哪里。也可以到社区办公室当面办理。</p>`,
  },
  {
    slug: 'accessibility',
    locale: 'en',
    title: 'Accessibility statement',
    body: `<p>Older people, people who do not see well and people who do not use a mouse should be able to read every page here, and finish what they came for, by themselves. We aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.</p>
<ul>
<li>Large print: turned on at the top of every page, and it stays on.</li>
<li>Read aloud: with a voice supplied by your browser; some old devices have none.</li>
<li>Keyboard, screen readers, 200 % zoom and switched-off scripts all work.</li>
</ul>
<h2>Tell us when something is in your way</h2>
<p>Write a line in <a href="/en/site-errors/new">report an error</a>: which page, which device, where you got stuck. Or come to a community office and settle your matter there.</p>`,
  },
];
