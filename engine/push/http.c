#include "push/http.h"

#include <string.h>

#if defined __has_include
#if __has_include(<curl/curl.h>)
#include <curl/curl.h>
#define HAVE_CURL
#endif
#endif

#ifndef HAVE_CURL

struct Http { int unused; };

Http *http_open(const char *url, const char *key, bool loopback, Error *error)
{
    (void)url; (void)key; (void)loopback;
    error_say(error, "This heard was built without libcurl, so it can't push. `heard export --format xapi` "
                     "writes the statements to a file.");
    return NULL;
}

void http_close(Http *http)
{
    (void)http;
}

PushAnswer http_ask(void *self, const char *list, const char *id, Arena *arena)
{
    (void)self; (void)list; (void)id; (void)arena;
    return (PushAnswer){ .body = "", .trouble = "built without libcurl", .hopeless = true };
}

#else

#include "core/buf.h"

#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

enum {
    CONNECT_SECONDS = 15, REQUEST_SECONDS = 60,
    LONGEST_ANSWER = 1024 * 1024        /* bytes; what comes after is cut off */
};

/* The functions of libcurl that are used, by their own types. */
typedef struct Curl {
    void *library;
    CURLcode (*global_init)(long);
    CURL *(*init)(void);
    CURLcode (*set)(CURL *, CURLoption, ...);
    CURLcode (*perform)(CURL *);
    CURLcode (*info)(CURL *, CURLINFO, ...);
    void (*cleanup)(CURL *);
    const char *(*say)(CURLcode);
    struct curl_slist *(*append)(struct curl_slist *, const char *);
    void (*drop)(struct curl_slist *);
} Curl;

struct Http {
    Curl curl;
    CURL *handle;
    struct curl_slist *headers;
    const char *url;
};

/* ---- the library ---- */

/* ISO C can't turn an object pointer into a function's; POSIX wants them to look the same. */
static bool find(void *library, const char *name, void *function)
{
    void *found = dlsym(library, name);

    memcpy(function, &found, sizeof found);
    return found != NULL;
}

static bool load(Curl *curl)
{
    static const char *const names[] = { "libcurl.so.4", "libcurl.4.dylib", "libcurl-gnutls.so.4" };

    for (int i = 0; i < 3 && !curl->library; i++)
        curl->library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    return curl->library
        && find(curl->library, "curl_global_init", &curl->global_init)
        && find(curl->library, "curl_easy_init", &curl->init)
        && find(curl->library, "curl_easy_setopt", &curl->set)
        && find(curl->library, "curl_easy_perform", &curl->perform)
        && find(curl->library, "curl_easy_getinfo", &curl->info)
        && find(curl->library, "curl_easy_cleanup", &curl->cleanup)
        && find(curl->library, "curl_easy_strerror", &curl->say)
        && find(curl->library, "curl_slist_append", &curl->append)
        && find(curl->library, "curl_slist_free_all", &curl->drop);
}

/* ---- a connection ---- */

/* What is the same for every request. The key and the address must outlive the handle. */
static void prepare(Http *http, const char *key, bool loopback)
{
    const Curl *curl = &http->curl;

    http->headers = curl->append(NULL, "X-Experience-API-Version: 1.0.3");
    http->headers = curl->append(http->headers, "Content-Type: application/json");
    http->headers = curl->append(http->headers, "Expect:");
    curl->set(http->handle, CURLOPT_HTTPHEADER, http->headers);
    curl->set(http->handle, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
    curl->set(http->handle, CURLOPT_USERPWD, key);
    curl->set(http->handle, CURLOPT_NOSIGNAL, 1L);
    curl->set(http->handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl->set(http->handle, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
    curl->set(http->handle, CURLOPT_TIMEOUT, (long)REQUEST_SECONDS);
    curl->set(http->handle, CURLOPT_USERAGENT, "heard/" HEARD_VERSION);
#if LIBCURL_VERSION_NUM >= 0x075500
    curl->set(http->handle, CURLOPT_PROTOCOLS_STR, loopback ? "http,https" : "https");
#else
    curl->set(http->handle, CURLOPT_PROTOCOLS, (long)CURLPROTO_HTTPS | (loopback ? CURLPROTO_HTTP : 0));
#endif
    if (loopback)
        curl->set(http->handle, CURLOPT_NOPROXY, "*");
}

Http *http_open(const char *url, const char *key, bool loopback, Error *error)
{
    Http *http = calloc(1, sizeof *http);

    if (http && load(&http->curl) && http->curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)
        http->handle = http->curl.init();
    if (http && http->handle) {
        http->url = url;
        prepare(http, key, loopback);
        return http;
    }
    error_say(error, "This machine has no libcurl, so heard can't push. Install it (libcurl4 on Debian), or "
                     "take the file that `heard export --format xapi` writes.");
    http_close(http);
    return NULL;
}

void http_close(Http *http)
{
    if (!http)
        return;
    if (http->handle) {
        http->curl.cleanup(http->handle);
        http->curl.drop(http->headers);
    }

    /* the library stays: what it has loaded for itself may not survive being taken away */
    free(http);
}

/* ---- a request ---- */

/* Takes what comes, up to a length; the rest is read and forgotten. */
static size_t take(char *bytes, size_t size, size_t count, void *data)
{
    Buf *body = data;
    size_t length = size * count, room = LONGEST_ANSWER - body->length;

    buf_add_n(body, bytes, length < room ? length : room);
    return length;
}

/* Failures that another try can't mend. */
static bool is_hopeless(CURLcode code)
{
    return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE
        || code == CURLE_SSL_CIPHER || code == CURLE_SSL_ISSUER_ERROR || code == CURLE_URL_MALFORMAT
        || code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_NOT_BUILT_IN;
}

PushAnswer http_ask(void *self, const char *list, const char *id, Arena *arena)
{
    Http *http = self;
    const Curl *curl = &http->curl;
    Buf body = { .arena = arena };
    PushAnswer answer = { .body = "" };
    long status = 0;
    curl_off_t asked = 0;

    const char *url = list ? http->url : arena_print(arena, "%s?statementId=%s", http->url, id);
    curl->set(http->handle, CURLOPT_URL, url);
    if (list) {
        curl->set(http->handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)strlen(list));
        curl->set(http->handle, CURLOPT_POSTFIELDS, list);
        curl->set(http->handle, CURLOPT_POST, 1L);
    } else {
        curl->set(http->handle, CURLOPT_HTTPGET, 1L);
    }
    curl->set(http->handle, CURLOPT_WRITEFUNCTION, take);
    curl->set(http->handle, CURLOPT_WRITEDATA, &body);

    CURLcode code = curl->perform(http->handle);
    if (code != CURLE_OK) {
        answer.trouble = curl->say(code);
        answer.hopeless = is_hopeless(code);
        return answer;
    }
    curl->info(http->handle, CURLINFO_RESPONSE_CODE, &status);
    curl->info(http->handle, CURLINFO_RETRY_AFTER, &asked);
    answer.status = (int)status;
    answer.asked = asked;
    answer.body = buf_text(&body);
    return answer;
}

#endif
