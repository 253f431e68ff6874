/* Reads a feed with libical and prints "UID<TAB>when it begins" a line. Ends with 1 where it finds anything to complain of. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *whole(FILE *file) {
    size_t size = 0, room = 1 << 16;
    char *text = malloc(room);
    for (size_t got; (got = fread(text + size, 1, room - size - 1, file)) > 0;) {
        size += got;
        if (room - size < 2) text = realloc(text, room *= 2);
    }
    text[size] = 0;
    return text;
}

int main(void) {
    icalcomponent *calendar = icalparser_parse_string(whole(stdin));
    if (!calendar) return 1;
    int errors = icalcomponent_count_errors(calendar);
    int sound = icalrestriction_check(calendar);
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        struct icaltimetype start = icalcomponent_get_dtstart(event);
        if (!start.is_date) start = icaltime_convert_to_zone(start, icaltimezone_get_utc_timezone());
        printf("%s\t%04d-%02d-%02d", icalcomponent_get_uid(event), start.year, start.month, start.day);
        if (!start.is_date) printf("T%02d:%02dZ", start.hour, start.minute);
        printf("\n");
        for (icalproperty *error = icalcomponent_get_first_property(event, ICAL_XLICERROR_PROPERTY); error;
             error = icalcomponent_get_next_property(event, ICAL_XLICERROR_PROPERTY))
            fprintf(stderr, "%s: %s\n", icalcomponent_get_uid(event), icalproperty_get_xlicerror(error));
    }
    if (errors || !sound) fprintf(stderr, "%d errors; restrictions %s\n", errors, sound ? "hold" : "do not hold");
    return errors || !sound;
}
