package org.atrium.ui.questions;

import java.util.List;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.QuestionSummary;

/** What stands beside a question: similar ones, its duplicates, and people who can help. */
public record Beside(
        List<QuestionSummary> similar,
        List<QuestionSummary> duplicates,
        List<PersonSummary> people) {}
