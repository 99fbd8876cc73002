package com.example;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Cookie;

public final class SiteCookies {
    @Cookie(provider = "Example", category = Category.NECESSARY, purpose = "To keep you logged in")
    public static final String SESSION = "sessionid";

    private SiteCookies() {}
}
