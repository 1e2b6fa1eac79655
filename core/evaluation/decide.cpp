#include "core/evaluation/algorithm.inl"

namespace rolewright::evaluation {

namespace {

/// Writes nothing down.
struct NoTracer {
    static constexpr bool full = false;
    void begin(Layer, std::string_view, std::span<const NamedPolicy>) {}
    void end(const LayerOutcome&, bool) {}
};

}  // namespace

Decision decide(const Request& request, const PolicySet& policies)
{
    NoTracer tracer;
    return Algorithm<NoTracer>(request, policies, tracer).run();
}

}  // namespace rolewright::evaluation
