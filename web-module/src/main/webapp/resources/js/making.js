/*
 * 制证: the token makes a key pair, our server has the certificate made for it, the token takes it. Between the steps the
 * page can be closed: what is made can be written later, as often as needed. The PIN goes to the agent alone.
 */
(function () {
    "use strict";

    const page = document.getElementById("making");
    if (!page) {
        return;
    }
    const part = name => document.getElementById("making-" + name);
    const agent = new CalinkUkey.Agent(page.dataset.agent);
    const pause = seconds => new Promise(resolve => window.setTimeout(resolve, seconds * 1000));

    /** A message of ours, as opposed to a failure of the agent. */
    class Stop extends Error {}

    function show(message) {
        part("error").textContent = message;
        part("error").hidden = !message;
    }

    function say(message) {
        part("status").textContent = message;
    }

    function explain(problem) {
        say("");
        if (problem instanceof CalinkUkey.Failure) {
            part("pairing").hidden = !["NOT_PAIRED", "PAIRING_WRONG", "PAIRING_BLOCKED"].includes(problem.code);
            show(CalinkUkey.words(problem, page).replace("{0}", problem.code));
        } else {
            show(problem instanceof Stop ? problem.message : page.dataset.failed);
        }
    }

    /** One thing at a time: the buttons rest meanwhile, and what goes wrong is said. */
    async function attempt(work) {
        const buttons = page.querySelectorAll("button");
        buttons.forEach(button => { button.disabled = true; });
        show("");
        try {
            await work();
        } catch (problem) {
            explain(problem);
        } finally {
            buttons.forEach(button => { button.disabled = false; });
        }
    }

    async function ask(verb, body) {
        const response = await fetch(page.dataset.work + "/" + verb + "?line=" + page.dataset.line, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(body || {})
        });
        if (response.redirected) {
            // the session is over: this page, asked for again, leads to the sign-in and back
            window.location.reload();
            throw new Stop("");
        }
        if (!response.ok) {
            throw new Stop(page.dataset.failed);
        }
        return response.json();
    }

    function fits(token) {
        if (page.dataset.token) {
            return token.serial === page.dataset.token;
        }
        return token.blank && !token.pin.locked && !(page.dataset.promised || "").split(" ").includes(token.serial);
    }

    async function refresh() {
        const info = await agent.info();
        const tokens = (await agent.tokens()).filter(fits);
        part("pairing").hidden = true;
        part("token").replaceChildren(...tokens.map(token =>
            new Option(token.label ? token.serial + " · " + token.label : token.serial, token.serial)));
        part("fresh").hidden = !info.softTokens || Boolean(page.dataset.token) || tokens.length > 0;
        if (tokens.length === 0) {
            throw new Stop(page.dataset.token
                ? page.dataset.otherToken.replace("{0}", page.dataset.token)
                : page.dataset.noToken);
        }
    }

    function pin() {
        if (!part("pin").value) {
            part("pin").focus();
            throw new Stop(page.dataset.pinMissing);
        }
        return part("pin").value;
    }

    function token() {
        if (!part("token").value) {
            throw new Stop(page.dataset.noToken);
        }
        return part("token").value;
    }

    async function make() {
        const serial = token();
        const secret = pin();
        say(page.dataset.making);
        const key = await agent.generate(serial, secret, page.dataset.algorithm, page.dataset.subject);
        say(page.dataset.asking);
        await follow(await ask("make", { request: key.pkcs10, token: serial }));
    }

    /** Goes on with what the vendor answered; where it lets us wait, asks again until it has answered. */
    async function follow(answer) {
        while (answer.outcome === "WAITING") {
            page.dataset.stage = "wait";
            say(answer.message);
            await pause(answer.seconds);
            answer = await ask("collect");
        }
        if (answer.outcome !== "GRANTED") {
            throw new Stop(answer.message);
        }
        page.dataset.stage = "write";
        if (part("pin").value) {
            await write();
        } else {
            window.location.reload();
        }
    }

    async function write() {
        const secret = pin();
        const made = await ask("writing");
        if (made.outcome !== "WRITING") {
            throw new Stop(made.message);
        }
        page.dataset.token = made.token;
        if (token() !== made.token) {
            throw new Stop(page.dataset.otherToken.replace("{0}", made.token));
        }
        say(page.dataset.writing);
        const delivery = made.csrResponse ? { chain: made.chain, csrResponse: made.csrResponse } : { chain: made.chain };
        await agent.store(made.token, secret, made.keyHash.substring(0, 16), delivery);
        const answer = await ask("written", { token: made.token });
        if (answer.outcome !== "WRITTEN") {
            throw new Stop(answer.message);
        }
        part("pin").value = "";
        window.location.reload();
    }

    const work = {
        make: make,
        write: write,
        wait: async () => follow(await ask("collect"))
    };

    part("start").addEventListener("click", () => attempt(() => work[page.dataset.stage]()));
    part("refresh").addEventListener("click", () => attempt(refresh));
    part("blank").addEventListener("click", () => attempt(async () => {
        await agent.blankToken();
        await refresh();
    }));
    part("pair").addEventListener("click", () => attempt(async () => {
        await agent.pair(part("code").value);
        await refresh();
    }));
    part("with-token").hidden = page.dataset.stage === "wait";
    /* What is waited for needs no token: the page asks until it has come, and is then drawn anew. */
    attempt(page.dataset.stage === "wait" ? work.wait : refresh);
})();
