package id.tuntas.events.survey;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Which index earns which grade (mutu). It comes with the region's data and is kept with each import, so that a survey
 * keeps the grade of its time.
 *
 * @param legalBasis where the bounds stand
 * @param grades in any order
 */
public record GradeScale(String legalBasis, List<Grade> grades) {
    /**
     * A grade.
     *
     * @param code such as {@code A}
     * @param atLeast the lowest index that earns it, as published: rounded to two decimal places
     */
    public record Grade(String code, BigDecimal atLeast) {}

    /**
     * A scale.
     *
     * @throws IllegalArgumentException when there is no grade
     */
    public GradeScale {
        grades = List.copyOf(grades);
        if (grades.isEmpty()) {
            throw new IllegalArgumentException("A scale without a grade");
        }
    }

    /** The grade of an index as it is published; the lowest one below all bounds. */
    public String gradeOf(BigDecimal index) {
        Comparator<Grade> byBound = Comparator.comparing(Grade::atLeast);
        return grades.stream()
                .filter(grade -> grade.atLeast().compareTo(index) <= 0)
                .max(byBound)
                .or(() -> grades.stream().min(byBound))
                .orElseThrow()
                .code();
    }
}
