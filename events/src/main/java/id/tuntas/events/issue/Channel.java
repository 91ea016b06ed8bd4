package id.tuntas.events.issue;

/** How a report or an act came in. */
public enum Channel {
    /** Told to an officer, who typed it. */
    DESK,
    /** Filed or answered by the reporter in a browser. */
    WEB,
    /** A program with a token. */
    API,
    OPEN311,
    SP4N,
    IMPORT,
    /** Told in a meeting, such as a rakor or a visit to the village. */
    MEETING,
    /** Done by the program itself. */
    SYSTEM
}
