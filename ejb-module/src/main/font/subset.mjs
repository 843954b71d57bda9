// Cuts the font of the PDF forms out of Noto Sans SC (OFL 1.1): GB 2312, the punctuation of forms, and characters that
// are frequent in personal names and firms but not in GB 2312. Run it where node is, after
//   npm install --no-save @expo-google-fonts/noto-sans-sc subset-font
//   node subset.mjs
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const SOURCE = 'node_modules/@expo-google-fonts/noto-sans-sc/';
const TARGET = '../resources/org/calink/document/adapter/';
const NAMES = '喆堃珺昇垚犇骉羴猋煊炘烜燚焱玥玙珩珅珈珣珮琇琎琤琬璟璠瑀瑄瑢璘璐璇琲琳祎祺禛禤旻旸昉昕昳晔晗晞晟晙暐曈曦'
  + '炫烨煜熠熹燊赟赪韡頔颋颢骁骐骕镕镔锳铖铄铧铠钰钧锟锴镡镭闫闵闿阚隽霁霏靓靖颀飏飖馨骅鹄麟黎龑龢屾岘岚峄峣崟嵘嵩嶂'
  + '巍浠浥涔涵淏淇淳渌湉湲溦滢滢潆潞澍澔濬瀛灏烔焜煜牂玎玏玚玢玹珉珏珑珞珺琚琛琦琨琪琰瑛瑜瑞瑾璋璞甯畑皓皛睿矞碶祎祐祯'
  + '禹秾稷筠箬簃绂绯绮缊缦罡羿翀翊翎翙翚翯翾胤舸芃芊芏芮苒苡茉茜茗荀荃荞莀莹菁菡萱葳蓁蔚蔺蕙薇薛蘅虓蜀衍袆裴褚觅觊詠諴譞贇贠'
  + '逄逯遘邈邰邸郄郗郜郦鄢酃醴釗鈺錡鎏镠闳閎陈飞宓宸寔寯尧弈弢彧徯忞忻怡恺悫惇惠愔愷憬懋戬扬挚揆摯攸敔敩斌斐斓旎旖晁晏'
  + '曌朕杓杲枞柃柠栩栾桁桢桦桤梓梵棣棠棽椋椴楙楠榛榕槿樾橦檬櫆欣歆殷毓氚氡泂泓泠泺洌洮洳洺浒浔浚淦';

const characters = new Set();
for (let code = 0x20; code < 0x7f; code++) {
  characters.add(String.fromCharCode(code));
}
const gb2312 = new TextDecoder('gb2312');
for (let row = 0xa1; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    characters.add(gb2312.decode(Uint8Array.of(row, cell)));
  }
}
characters.delete('\ufffd');
[...NAMES, ...'¥·×÷—‘’“”…‰′″※←↑→↓─│┌┐└┘├┤┬┴┼■□▲△◆◇○●★☆☐☑☒✓✔〓〔〕【】〖〗〇'].forEach(c => characters.add(c));

const font = await readFile(SOURCE + '400Regular/NotoSansSC_400Regular.ttf');
const cut = await subsetFont(font, [...characters].join(''), { targetFormat: 'sfnt' });
await writeFile(TARGET + 'NotoSansSC-subset.ttf', cut);
await writeFile(TARGET + 'NotoSansSC-OFL.txt', await readFile(SOURCE + 'LICENSE_FONT'));
console.log(`${characters.size} characters, ${cut.length} bytes`);
