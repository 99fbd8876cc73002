package com.example.shop;

import com.example.login.SiteCookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

final class Basket {
    private Basket() {}

    static void keep(HttpServletResponse response) {
        response.addCookie(new Cookie(SiteCookies.SESSION, "1"));
    }
}
