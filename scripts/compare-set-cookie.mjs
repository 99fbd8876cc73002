#!/usr/bin/env node
// Holds annotations/src/test/resources/io/github/cookieregistry/set-cookie.tsv against Chromium and tough-cookie again:
// prints each row whose recorded result is not what they keep now, and ends with 1 when there is one.
//
//   npm install --prefix ~/compare tough-cookie@6 ws@8
//   NODE_MODULES=~/compare/node_modules CHROMIUM=chromium scripts/compare-set-cookie.mjs
//
// Wants Node 20, openssl, and the ports 8443, 8080 and 9333. Chromium loads a page for each row, with all hosts led to a
// server of our own that sends the header as it stands. The table's present is in 2026: a row whose date is then beyond or
// within 400 days, and no more so today, is told as different.
import {execFileSync, spawn} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import {createRequire} from 'node:module';

const require = createRequire(path.join(process.env.NODE_MODULES, 'x'));
const {CookieJar} = require('tough-cookie');
const WebSocket = require('ws');

const here = path.dirname(new URL(import.meta.url).pathname);
const table = path.join(here, '../annotations/src/test/resources/io/github/cookieregistry/set-cookie.tsv');
const units = text => text.replace(/\\u([0-9a-f]{4})/g, (_, unit) => String.fromCharCode(parseInt(unit, 16)));
const unescape = text => units(text.replace(/\\\(([^*]+)\*(\d+)\)/g, (_, run, n) => units(run).repeat(Number(n))));
const escape = text => text
    .replace(/(.)\1{59,}/gs, (run, c) => `\\(${c}*${run.length})`)
    .replace(/[^ -~]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
const rows = fs.readFileSync(table, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).slice(1)
    .map(line => line.split('\t'))
    .map(([kind, request, written, expected, chromium, tough]) => ({
        kind, written, expected, chromium, tough, header: unescape(written), url: request || 'https://www.example.com/app/page'}));

function describe(life, {name, domain, path: place, secure, httpOnly, sameSite, partitioned}) {
    return escape(`${life}: ${name}${domain ? '; Domain=' + domain : ''}; Path=${place}${secure ? '; Secure' : ''}`
        + `${httpOnly ? '; HttpOnly' : ''}${sameSite ? '; SameSite=' + sameSite : ''}${partitioned ? '; Partitioned' : ''}`);
}

const instant = date => 'until ' + date.toISOString().replace('.000Z', 'Z');

function keptByToughCookie({header, url}) {
    const jar = new CookieJar(undefined, {looseMode: true, prefixSecurity: 'strict', allowSpecialUseDomain: true});
    try {
        const cookie = jar.setCookieSync(header, url, {loose: true});
        const left = cookie.TTL();
        const life = left === Infinity && cookie.maxAge == null && cookie.expires === 'Infinity' ? 'session'
            : left <= 0 ? 'removed'
            : cookie.maxAge != null ? `${Math.round(left / 1000)} s` : instant(cookie.expires);
        return describe(life, {
            ...cookie, name: cookie.key, domain: cookie.hostOnly ? '' : '.' + cookie.domain,
            sameSite: {lax: 'Lax', strict: 'Strict', none: 'None'}[cookie.sameSite]});
    } catch {
        return 'refused';
    }
}

async function chromium() {
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'set-cookie-'));
    const [key, cert] = ['key.pem', 'cert.pem'].map(name => path.join(work, name));
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '1',
        '-subj', '/CN=localhost'], {stdio: 'ignore'});
    let header = null;
    const serve = socket => socket.on('error', () => {}).once('data', request => {
        const cookie = header === null || String(request).includes('favicon') ? '' : `Set-Cookie: ${header}\r\n`;
        socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n${cookie}\r\nok`);
    });
    tls.createServer({key: fs.readFileSync(key), cert: fs.readFileSync(cert)}, serve).listen(8443);
    net.createServer(serve).listen(8080);
    const browser = spawn(process.env.CHROMIUM || 'chromium', ['--headless=new', '--no-sandbox', '--disable-gpu',
        '--ignore-certificate-errors', '--remote-debugging-port=9333', `--user-data-dir=${work}`, '--no-first-run',
        '--host-resolver-rules=MAP *:443 127.0.0.1:8443,MAP *:80 127.0.0.1:8080',
        '--disable-features=HttpsUpgrades', 'about:blank'], {stdio: 'ignore'});
    const sleep = ms => new Promise(done => setTimeout(done, ms));
    let page;
    for (let i = 0; !page && i < 60; i++) {
        await sleep(500);
        page = await fetch('http://127.0.0.1:9333/json').then(answer => answer.json())
            .then(targets => targets.find(target => target.type === 'page')).catch(() => null);
    }
    const socket = new WebSocket(page.webSocketDebuggerUrl);
    await new Promise(open => socket.on('open', open));
    const waiting = new Map();
    let id = 0;
    let loaded = () => {};
    socket.on('message', text => {
        const message = JSON.parse(text);
        waiting.get(message.id)?.(message.result);
        if (message.method === 'Page.loadEventFired') {
            loaded();
        }
    });
    const send = (method, params = {}) => new Promise(done => {
        waiting.set(++id, done);
        socket.send(JSON.stringify({id, method, params}));
    });
    await send('Page.enable');
    return {
        async kept(row) {
            header = null;
            await send('Network.clearBrowserCookies');
            header = row.header;
            const load = new Promise(done => { loaded = done; });
            const now = Date.now() / 1000;
            const {errorText} = await send('Page.navigate', {url: row.url});
            if (errorText) {
                return 'no response';
            }
            await load;
            await sleep(15);
            const [cookie] = (await send('Network.getAllCookies')).cookies;
            if (!cookie) {
                return 'none';
            }
            const left = cookie.expires - now;
            const life = cookie.expires < 0 ? 'session' : Math.abs(left - 34_560_000) < 60 ? '400 days'
                : row.kind !== 'date' && !/=x; *Exp/.test(row.written) ? `${Math.floor(left)} s`
                : instant(new Date(cookie.expires * 1000));
            return describe(life, {
                ...cookie, domain: cookie.domain.startsWith('.') ? cookie.domain : '', partitioned: !!cookie.partitionKey});
        },
        close: () => browser.kill(),
    };
}

let different = 0;
function compare(who, row, recorded, kept) {
    const agrees = recorded === '=' ? kept === row.expected || kept === 'none' && /^(refused|removed)/.test(row.expected)
        : kept === recorded;
    if (!agrees) {
        different++;
        console.log(`${who}: ${row.url} «${row.written}»\n  expected ${row.expected}\n  recorded ${recorded}\n  kept     ${kept}`);
    }
}

const browser = await chromium();
for (const row of rows) {
    compare('tough-cookie', row, row.tough, keptByToughCookie(row));
    compare('Chromium', row, row.chromium, await browser.kept(row));
}
browser.close();
console.log(`${rows.length} rows, ${different} results other than recorded`);
process.exit(different ? 1 : 0);
