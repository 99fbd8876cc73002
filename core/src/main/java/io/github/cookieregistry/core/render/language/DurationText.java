package io.github.cookieregistry.core.render.language;

import io.github.cookieregistry.CookieLifetime;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A length of time as people say it. The declared units stay, since their author chose them: {@code P13M} is 13 months,
 * not 1 year and 1 month. A single unit of the clock becomes the largest unit that divides it: nobody says 86,400
 * seconds.
 */
final class DurationText {

    private static final String[] CLOCK_UNITS = {"year", "month", "day", "hour", "minute", "second"};
    private static final long[] CLOCK_SECONDS = {31_536_000, 2_628_000, 86_400, 3_600, 60, 1};

    private final Cldr cldr;

    DurationText(Cldr cldr) {
        this.cldr = cldr;
    }

    String of(CookieLifetime lifetime) {
        List<String> parts = new ArrayList<>();
        String declared = lifetime.toString();
        int time = declared.indexOf('T');
        String date = time < 0 ? declared : declared.substring(0, time);
        if (!date.equals("P")) {
            dateParts(date, parts);
        }
        if (time >= 0) {
            clockParts("P" + declared.substring(time), parts);
        }
        return cldr.units(parts);
    }

    private void dateParts(String declared, List<String> parts) {
        // Period.parse counts a week as seven days, so the weeks are cut out beforehand.
        int week = declared.indexOf('W');
        if (week >= 0) {
            int start = week;
            while (Character.isDigit(declared.charAt(start - 1))) {
                start--;
            }
            String rest = declared.substring(0, start) + declared.substring(week + 1);
            Period period = rest.equals("P") ? Period.ZERO : Period.parse(rest);
            add(period.getYears(), "year", parts);
            add(period.getMonths(), "month", parts);
            add(Long.parseLong(declared.substring(start, week)), "week", parts);
            add(period.getDays(), "day", parts);
        } else {
            Period period = Period.parse(declared);
            add(period.getYears(), "year", parts);
            add(period.getMonths(), "month", parts);
            add(period.getDays(), "day", parts);
        }
    }

    private void clockParts(String declared, List<String> parts) {
        long seconds = Duration.parse(declared).toSeconds();
        boolean singleUnit = declared.chars().filter(Character::isLetter).count() == 3;
        if (parts.isEmpty() && singleUnit && (seconds % 60 == 0 || seconds < 120)) {
            int unit = 0;
            while (seconds % CLOCK_SECONDS[unit] != 0) {
                unit++;
            }
            add(seconds / CLOCK_SECONDS[unit], CLOCK_UNITS[unit], parts);
        } else {
            add(seconds / 3_600, "hour", parts);
            add(seconds % 3_600 / 60, "minute", parts);
            add(seconds % 60, "second", parts);
        }
    }

    private void add(long count, String unit, List<String> parts) {
        if (count > 0) {
            parts.add(cldr.unit(unit, count));
        }
    }
}
