package id.tuntas.command.meeting;

/** Asks, before something else is done from the meeting, whether it could be minuted. It records nothing. */
record RequireOpenMinutes(String meetingId) implements MeetingCommand {
    @Override
    public void decide(MeetingDecision decision) {
        decision.requireKeeper();
        decision.requireRoom();
    }
}
