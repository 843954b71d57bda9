/*
 * The page's side of the token agent (介质助手). Plain script, no inline code, safe under a strict CSP that allows
 * connect-src to the agent's address.
 *
 *   const agent = new CalinkUkey.Agent("http://127.0.0.1:19527");
 *   await agent.pair("123456");                                   // once a browser tab
 *   const tokens = await agent.tokens();                          // [{serial, label, blank, pin, certificates}]
 *   const request = await agent.generate(serial, pin, "SM2", "CN=…,O=…,C=CN");   // {keyId, pkcs10}
 *   await agent.store(serial, pin, request.keyId, {csrResponse: "…"});           // or {chain: ["…", "…"]}
 *
 * Every method rejects with a CalinkUkey.Failure: code (AGENT_NOT_RUNNING, NOT_PAIRED, PIN_WRONG, PIN_LOCKED,
 * TOKEN_NOT_FOUND, …) and triesLeft where a PIN was wrong. CalinkUkey.words(failure, element) finds the words for it in
 * the element's attributes data-ukey-pin-wrong="…{0}…", data-ukey-agent-not-running="…"; data-ukey-failed is the last resort.
 */
(function (scope) {
    "use strict";

    const SESSION = "calink.ukey.session:";
    const PATIENCE_MS = 60000;

    class Failure extends Error {
        constructor(code, triesLeft) {
            super(code);
            this.name = "UkeyFailure";
            this.code = code;
            this.triesLeft = triesLeft;
        }
    }

    class Agent {
        constructor(url) {
            this.url = url.replace(/\/+$/, "");
        }

        /** {name, protocol, softTokens, paired}; rejects with AGENT_NOT_RUNNING where nobody answers. */
        info() {
            return this.ask("GET", "/v1/info");
        }

        /** Exchanges the code that the agent shows for a session of this tab. */
        async pair(code) {
            const answer = await this.ask("POST", "/v1/pair", { code: code.trim() });
            scope.sessionStorage.setItem(SESSION + this.url, answer.session);
        }

        async tokens() {
            return (await this.ask("GET", "/v1/tokens")).tokens;
        }

        /** A new blank soft token, where the agent makes them. */
        blankToken() {
            return this.ask("POST", "/v1/tokens", {});
        }

        /** A key pair on the token: {keyId, pkcs10}; algorithm "SM2" or "RSA-2048". */
        generate(serial, pin, algorithm, subject) {
            return this.onToken(serial, "keys", { pin, algorithm, subject });
        }

        /** Writes certificates: {chain: […]}, {csrResponse: "…"} or {chain, envelopedKey, encryptionChain}, all base64 DER. */
        store(serial, pin, keyId, delivery) {
            return this.onToken(serial, "certificates", Object.assign({ pin, keyId }, delivery));
        }

        onToken(serial, what, body) {
            return this.ask("POST", "/v1/tokens/" + encodeURIComponent(serial) + "/" + what, body);
        }

        async ask(method, path, body) {
            const response = await this.reach(method, path, body);
            const answer = await response.json().catch(() => ({ code: "FAILED" }));
            if (response.ok) {
                return answer;
            }
            if (answer.code === "NOT_PAIRED") {
                scope.sessionStorage.removeItem(SESSION + this.url);
            }
            throw new Failure(answer.code, answer.triesLeft);
        }

        async reach(method, path, body) {
            const headers = { "X-Ukey-Session": scope.sessionStorage.getItem(SESSION + this.url) || "" };
            if (body) {
                headers["Content-Type"] = "application/json";
            }
            try {
                return await fetch(this.url + path, {
                    method,
                    headers,
                    body: body ? JSON.stringify(body) : undefined,
                    mode: "cors",
                    credentials: "omit",
                    cache: "no-store",
                    signal: AbortSignal.timeout(PATIENCE_MS)
                });
            } catch (unreachable) {
                throw new Failure("AGENT_NOT_RUNNING");
            }
        }
    }

    /** The words for a failure, from the page's own language: data-ukey-<code in small letters with dashes>. */
    function words(failure, element) {
        const code = String(failure.code || "FAILED").toLowerCase().replace(/_/g, "-");
        const text = element.getAttribute("data-ukey-" + code) || element.getAttribute("data-ukey-failed") || failure.code;
        return text.replace("{0}", failure.triesLeft === undefined ? "" : String(failure.triesLeft));
    }

    scope.CalinkUkey = { Agent, Failure, words };
})(window);
