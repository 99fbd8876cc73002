package com.example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

final class LogIn {
    private LogIn() {}

    static void remember(HttpServletResponse response, String user) {
        response.addCookie(new Cookie(SiteCookies.SESSION, user));
        response.addCookie(new Cookie("visitor", user));
    }
}
