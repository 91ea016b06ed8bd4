package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart.Category;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.organisation.OrganisationEvent.MatterDelegated;
import id.tuntas.events.organisation.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The region's head lets a camat settle matters, and the camat a lurah or kades of the kecamatan (PP 17/2018). While it
 * counts, what is told of such a matter in that territory starts with the delegate.
 */
record DelegateMatter(String region, Body body) implements OrganisationCommand {
    record Body(
            @NotBlank @Size(max = OrganisationLimits.CODE_MAX)
            String fromUnit,

            @NotBlank @Size(max = OrganisationLimits.CODE_MAX)
            String toUnit,

            @NotNull @Size(min = 1, max = OrganisationLimits.LIST_MAX)
            List<@NotBlank @Size(max = OrganisationLimits.CODE_MAX) String> categories,

            @Nullable LocalDate from,
            @NotNull LocalDate lastDay,

            @NotBlank @Size(max = OrganisationLimits.DECREE_MAX)
            String decree) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        LocalDate from = decision.day(body.from, "from");
        LocalDate last = decision.day(body.lastDay, "lastDay");
        if (last.isBefore(from) || last.isBefore(decision.today())) {
            throw new InvalidInput("lastDay", "day-turned");
        }
        Unit giver = decision.openUnit(body.fromUnit, "fromUnit");
        Unit taker = decision.openUnit(body.toUnit, "toUnit");
        requireOneRung(giver, taker);
        List<String> categories = body.categories.stream().distinct().toList();
        for (String code : categories) {
            require(decision, giver, taker, code, from, last);
        }
        String delegation = UUID.randomUUID().toString();
        decision.record(new MatterDelegated(
                region, delegation, giver.code(), taker.code(), categories, from, last, body.decree));
        decision.created(delegation);
    }

    private static void requireOneRung(Unit giver, Unit taker) {
        boolean toCamat = giver.tier() == Tier.HEAD && taker.tier() == Tier.DISTRICT;
        boolean toVillage = giver.tier() == Tier.DISTRICT
                && taker.tier() == Tier.VILLAGE
                && giver.code().equals(taker.parent());
        if (!toCamat && !toVillage) {
            throw new InvalidInput("toUnit", "not-the-next-rung");
        }
    }

    private static void require(
            OrganisationDecision decision, Unit giver, Unit taker, String code, LocalDate from, LocalDate last) {
        Chart chart = decision.chart();
        Category category = chart.category(code).orElseThrow(() -> new InvalidInput("categories", "unknown-category"));
        if (category.confidentiality().isRestricted()) {
            throw new InvalidInput("categories", "never-delegated");
        }
        boolean camatsOwn = giver.tier() == Tier.DISTRICT && category.firstTier() == Tier.DISTRICT;
        boolean head = giver.tier() == Tier.HEAD;
        if (!head && !camatsOwn && !chart.delegations().hasThroughout(giver.code(), code, from, last)) {
            throw new InvalidInput("categories", "not-delegated-to-giver");
        }
        if (chart.delegations().hasWithin(taker.code(), code, from, last)) {
            throw new InvalidInput("categories", "already-delegated");
        }
    }
}
