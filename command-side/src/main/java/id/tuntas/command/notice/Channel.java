package id.tuntas.command.notice;

import id.tuntas.events.issue.ContactWay;

/** By what something is sent. */
enum Channel {
    MAIL,
    WHATSAPP,
    SMS;

    static Channel of(ContactWay way) {
        return switch (way) {
            case EMAIL -> MAIL;
            case WHATSAPP -> WHATSAPP;
            case SMS -> SMS;
        };
    }
}
