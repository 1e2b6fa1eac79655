#include "core/evaluation/evaluate.h"
#include "tests/support/core/questions.h"

#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> allocations{0};

void* counted(std::size_t size)
{
    ++allocations;
    void* const memory = std::malloc(size == 0 ? 1 : size);
    if (!memory) {
        throw std::bad_alloc();
    }
    return memory;
}

}  // namespace

// The whole program's allocator, so that nothing goes by uncounted.
void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

using namespace rolewright;

/// `decide` allocates nothing, whatever the policies hold. A resource that stands for many (Overlap) is no part of that promise.
class TestAllocation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCounterCounts();
    void decidingCasesAllocatesNothing();
    void decidingRandomQuestionsAllocatesNothing();
};

namespace {

std::size_t allocationsOf(const test::PolicyQuestion& question)
{
    const std::size_t before = allocations;
    const evaluation::Decision decision = evaluation::decide(question.request, question.policies);
    const std::size_t made = allocations - before;
    return decision.effect <= evaluation::Effect::implicitDeny ? made : made + 1;
}

bool isPromised(const test::PolicyQuestion& question)
{
    return question.request.resourcePatterns == evaluation::ResourcePatterns::literal;
}

}  // namespace

void TestAllocation::theCounterCounts()
{
    const std::size_t before = allocations;
    const auto memory = std::make_unique<std::string>(100, 'x');
    QVERIFY(memory->size() == 100 && allocations >= before + 2);
}

void TestAllocation::decidingCasesAllocatesNothing()
{
    for (const test::PolicyQuestion& question : test::caseQuestions()) {
        if (isPromised(question)) {
            QVERIFY2(allocationsOf(question) == 0, question.name.c_str());
        }
    }
}

void TestAllocation::decidingRandomQuestionsAllocatesNothing()
{
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        const std::string text = test::randomQuestionText(seed);
        const auto input = json::parse(text);
        QVERIFY2(input.ok(), text.c_str());
        for (const test::PolicyQuestion& question : test::questionsOf(text, text, *input)) {
            if (isPromised(question)) {
                QVERIFY2(allocationsOf(question) == 0, text.c_str());
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestAllocation)
#include "test_allocation.moc"
