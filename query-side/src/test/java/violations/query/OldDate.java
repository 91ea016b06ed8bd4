package violations.query;

import java.util.Date;

@SuppressWarnings("JavaUtilDate") // that is the point
record OldDate(Date moment) {}
