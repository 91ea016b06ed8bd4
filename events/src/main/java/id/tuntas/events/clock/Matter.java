package id.tuntas.events.clock;

import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.organisation.UnitKind;

/**
 * What a policy has to know of an issue to find the rule for it.
 *
 * @param category code of the category
 * @param unitKind what the unit is that the clock runs for
 * @param unit its code
 */
public record Matter(IssueClass issueClass, Examination examination, String category, UnitKind unitKind, String unit) {}
