/// <summary>
/// Loads the benchmark into the portal's process, where the host then finds it by its name. The runtime asks for this name outside of any
/// namespace; being loaded is all it is for.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
    }
}
