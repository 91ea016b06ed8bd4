package id.tuntas.events.issue;

import id.tuntas.events.issue.IssueEvent.*;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Officers who follow an issue without having to do with it, and whether anything has happened since they last said that
 * they had looked.
 *
 * @param news by account
 */
public record Watchers(Map<String, Boolean> news) {
    /** A matter that moves a whole region has its page; it need not stand in more first pages than these. */
    public static final int WATCHERS_MAX = 200;

    static final Watchers NONE = new Watchers(Map.of());

    public Watchers {
        news = Map.copyOf(news);
    }

    public boolean include(String account) {
        return news.containsKey(account);
    }

    /** Whether something has happened that this watcher has not yet said to have seen. */
    public boolean hasNews(String account) {
        return news.getOrDefault(account, false);
    }

    boolean isFull() {
        return news.size() >= WATCHERS_MAX;
    }

    Watchers after(IssueEvent event) {
        if (event instanceof Watched watched) {
            Map<String, Boolean> next = new LinkedHashMap<>(news);
            switch (watched) {
                case IssueFollowed followed -> next.put(followed.account(), false);
                case FollowedIssueSeen seen -> next.put(seen.account(), false);
                case IssueUnfollowed left -> next.remove(left.account());
            }
            return new Watchers(next);
        }
        if (news.isEmpty() || !isNews(event)) {
            return this;
        }
        Map<String, Boolean> next = new LinkedHashMap<>(news);
        next.replaceAll((account, before) -> true);
        return new Watchers(next);
    }

    /** Of the clocks' own steps only a missed or a moved deadline is news. */
    public static boolean isNews(IssueEvent event) {
        return !(event instanceof Watched)
                && (!(event instanceof Clocked) || event instanceof ClockMissed || event instanceof DeadlineRecomputed);
    }
}
