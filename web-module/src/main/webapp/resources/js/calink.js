(function () {
    "use strict";

    function focusSummary() {
        var summary = document.querySelector(".ca-error-summary");
        if (summary && !summary.dataset.seen) {
            summary.dataset.seen = "yes";
            summary.focus();
        }
    }

    function focusTarget(event) {
        var link = event.target.closest(".ca-error-summary a[href]");
        if (!link) {
            return;
        }
        var target = document.getElementById(decodeURIComponent(link.getAttribute("href").substring(1)));
        if (target) {
            event.preventDefault();
            var field = target.matches("input,select,textarea,button") ? target : target.querySelector("input,select,textarea,button");
            target.scrollIntoView({ block: "center" });
            (field || target).focus();
        }
    }

    /** Where to go on after a button that leads back to its own page: "data-then", the end of an input's or a part's id. */
    var THEN = "calink.then";

    function remember(event) {
        var button = event.target.closest("[data-then]");
        if (button) {
            window.sessionStorage.setItem(THEN, window.location.pathname + " " + button.dataset.then);
        }
    }

    function goOn() {
        var then = (window.sessionStorage.getItem(THEN) || "").split(" ");
        window.sessionStorage.removeItem(THEN);
        if (then[0] !== window.location.pathname || document.querySelector(".ca-error-summary")) {
            return;
        }
        var part = document.querySelector("[id$=':" + then[1] + "'], #" + then[1]);
        if (part) {
            part.scrollIntoView({ block: "center" });
            part.focus({ preventScroll: true });
        }
    }

    /** The browser's own words about a chosen file may be in another language than the page. */
    function nameFile(input) {
        var box = input.closest(".ca-file");
        var name = box && box.querySelector(".ca-file__name");
        if (name) {
            name.dataset.none = name.dataset.none || name.textContent;
            name.textContent = input.files.length ? input.files[0].name : name.dataset.none;
            box.classList.toggle("ca-file--chosen", input.files.length > 0);
        }
    }

    function nameFiles() {
        document.querySelectorAll(".ca-file input[type=file]").forEach(nameFile);
    }

    function countDown(button) {
        var seconds = parseInt(button.dataset.wait, 10);
        if (!seconds || button.dataset.running) {
            return;
        }
        button.dataset.running = "yes";
        var words = button.value;
        button.disabled = true;
        (function tick() {
            if (seconds <= 0) {
                button.disabled = false;
                button.value = words;
                delete button.dataset.running;
                delete button.dataset.wait;
                return;
            }
            button.value = words + " (" + seconds + ")";
            seconds -= 1;
            window.setTimeout(tick, 1000);
        })();
    }

    /** Asks for the page again until it leads elsewhere, as after a payment, and follows it there. */
    function watch(notice) {
        if (notice.dataset.watching) {
            return;
        }
        notice.dataset.watching = "yes";
        var end = Date.now() + 1000 * parseInt(notice.dataset.watch, 10);
        (function look() {
            window.setTimeout(function () {
                if (Date.now() > end) {
                    notice.textContent = notice.dataset.over;
                    return;
                }
                window.fetch(window.location.href).then(function (answer) {
                    if (answer.redirected) {
                        window.location.href = answer.url;
                    } else {
                        look();
                    }
                }, look);
            }, 3000);
        })();
    }

    /** Whether the choice called FIELD stands at VALUE, of a rule "FIELD=VALUE". */
    function chosen(rule) {
        var parts = rule.split("=");
        return document.querySelector("input[name$=':" + parts[0] + "'][value='" + parts[1] + "']:checked") !== null;
    }

    /** Parts of a form that belong to one choice only; hidden here, not fetched anew, so that nothing typed in them is lost. */
    function arrange() {
        document.querySelectorAll("[data-shown-when]").forEach(function (part) { part.hidden = !chosen(part.dataset.shownWhen); });
        document.querySelectorAll("[data-shown-unless]").forEach(function (part) { part.hidden = chosen(part.dataset.shownUnless); });
    }

    /** A button that starts something slow says so until the next page comes; it stays a button, so that its name is sent. */
    function busy(button) {
        if (button && button.dataset.busy) {
            var words = button.querySelector(".ui-button-text") || button;
            button.dataset.words = words.textContent;
            words.textContent = button.dataset.busy;
            button.setAttribute("aria-busy", "true");
        }
    }

    function idle(button) {
        (button.querySelector(".ui-button-text") || button).textContent = button.dataset.words;
        button.removeAttribute("aria-busy");
    }

    /**
     * Browsers press a form's first button when Enter is pressed in a field, whatever that button does. Here it is the one named by the
     * nearest "data-enter", the end of a button's id within that part; "nothing" names none. Enter that ends a word of an input
     * method (keyCode 229 in Safari) is not meant for the form.
     */
    function enter(event) {
        var part = event.target.closest("[data-enter]");
        var field = event.target.matches("input:not([type=submit]):not([type=button]):not([type=file])");
        if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !part || !field) {
            return;
        }
        event.preventDefault();
        var button = part.querySelector("[id$=':" + part.dataset.enter + "']");
        if (button) {
            button.click();
        }
    }

    function ready() {
        focusSummary();
        arrange();
        nameFiles();
        document.querySelectorAll("[data-watch]").forEach(watch);
        document.querySelectorAll("[data-wait]").forEach(countDown);
    }

    document.addEventListener("click", focusTarget);
    document.addEventListener("click", remember);
    document.addEventListener("keydown", enter);
    document.addEventListener("change", arrange);
    document.addEventListener("change", nameFiles);
    document.addEventListener("submit", function (event) {
        var form = event.target;
        if (form.dataset.sent === "yes") {
            event.preventDefault();
        } else if (!event.defaultPrevented) {
            form.dataset.sent = "yes";
            busy(event.submitter);
            window.setTimeout(function () { form.dataset.sent = ""; }, 4000);
        }
    });
    window.addEventListener("pageshow", function () {
        document.querySelectorAll("form").forEach(function (form) { form.dataset.sent = ""; });
        document.querySelectorAll("[aria-busy='true'][data-busy]").forEach(idle);
    });
    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", function () { ready(); goOn(); });
    } else {
        ready();
        goOn();
    }
    if (window.jQuery) {
        window.jQuery(document).on("pfAjaxComplete", ready);
    }
})();
