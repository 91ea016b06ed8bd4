package id.tuntas.events.issue;

/** SP4N classes: pengaduan, aspirasi, permintaan informasi. */
public enum IssueClass {
    COMPLAINT,
    ASPIRATION,
    INFORMATION_REQUEST
}
