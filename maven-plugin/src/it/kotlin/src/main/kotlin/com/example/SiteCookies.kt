package com.example

import io.github.cookieregistry.Category
import io.github.cookieregistry.Cookie

object SiteCookies {
    @Cookie(provider = "Example", category = Category.NECESSARY, purpose = "To keep you logged in", duration = "P14D")
    const val SESSION = "sessionid"
}

@Cookie(provider = "Example", category = Category.PREFERENCES, purpose = "To keep your language")
const val LANGUAGE = "language"

class Basket {
    companion object {
        @Cookie(provider = "Example", category = Category.NECESSARY, purpose = "To keep your basket")
        const val BASKET = "basket"
    }
}
